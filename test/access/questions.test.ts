import { describe, expect, it } from 'vitest'
import { allows, check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { BadQuestion } from '../../electron/access/question.ts'
import { whereCan, whoCan } from '../../electron/access/search.ts'
import type { Question } from '../../shared/model/verdict.ts'

const graph = createGraph({
  account: [
    { id: 'client', system: 'google-ads', kind: 'client', name: 'Client' },
    { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Alone' },
  ],
  member: [{ id: 'anna', name: 'Anna', email: 'anna@n.example' }],
  link: [],
  grant: [
    { member: 'anna', account: 'client', role: 'admin' },
    { member: 'anna', account: 'alone', role: 'admin' },
  ],
  invitation: [],
})

/** Code and subject of the refusal, or what was answered instead. */
function refusal(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error
    return [error.code, error.subject]
  }
}

describe('a question that cannot be asked is refused, not denied', () => {
  const good: Question = { member: 'anna', action: 'account.edit', on: 'client' }
  const bad: readonly (readonly [string, Question, readonly [string, string]])[] = [
    ['a member who does not exist', { ...good, member: 'bo' }, ['question.unknown-member', 'bo']],
    ['an account that does not exist', { ...good, on: 'mars' }, ['question.unknown-account', 'mars']],
    ['an action of no platform', { ...good, action: 'fly' }, ['question.unknown-action', 'fly']],
    ['a parameter left out', { ...good, action: 'user.invite' }, ['question.missing-param', 'level']],
    [
      'half of the parameters',
      { ...good, action: 'user.change-level', params: { from: 'admin' } },
      ['question.missing-param', 'to'],
    ],
    [
      'a parameter that is not asked for',
      { ...good, params: { level: 'admin' } },
      ['question.unexpected-param', 'level'],
    ],
    [
      'a level of another platform',
      { ...good, action: 'user.invite', params: { level: 'viewer' } },
      ['question.unknown-level', 'viewer'],
    ],
    [
      'a role that is no level',
      { ...good, action: 'user.invite', params: { level: 'report-recipient' } },
      ['question.unknown-level', 'report-recipient'],
    ],
  ]

  for (const [what, question, expected] of bad) {
    it(`for ${what}`, () => {
      expect(refusal(() => check(graph, question))).toEqual(expected)
      expect(refusal(() => allows(graph, question))).toEqual(expected)
    })
  }

  it('when searching for members or accounts, too', () => {
    expect(refusal(() => whoCan(graph, 'fly', 'client'))).toEqual(['question.unknown-action', 'fly'])
    expect(refusal(() => whoCan(graph, 'user.invite', 'client'))).toEqual(['question.missing-param', 'level'])
    expect(refusal(() => whereCan(graph, 'anna', 'fly'))).toEqual(['question.unknown-action', 'fly'])
    expect(refusal(() => whereCan(graph, 'bo', 'account.edit'))).toEqual(['question.unknown-member', 'bo'])
    expect(refusal(() => whereCan(graph, 'anna', 'user.invite', { level: 'king' }))).toEqual([
      'question.unknown-level',
      'king',
    ])
  })
})

describe('a search over several platforms', () => {
  it('asks only the accounts whose platform knows the level', () => {
    expect(whereCan(graph, 'anna', 'user.invite', { level: 'admin' })).toEqual(['alone', 'client'])
    expect(whereCan(graph, 'anna', 'user.invite', { level: 'viewer' })).toEqual(['alone'])
    expect(whereCan(graph, 'anna', 'user.invite', { level: 'email-only' })).toEqual(['client'])
  })
})
