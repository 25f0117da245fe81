import { describe, expect, it, test } from 'vitest'
import { check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { rowsIn, scopeOf } from '../../electron/evidence/subject.ts'
import { countVerdicts, mostVerdicts } from '../../electron/evidence/count-verdicts.ts'
import { askingAll } from '../../electron/evidence/verdict-lines.ts'
import { formatDocument } from '../../electron/features/document/format-document.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import { atOnce } from '../../electron/features/import/turns.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Verdict } from '../../shared/model/verdict.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { account, add, failureOf, grant, link, must, newStore, record } from '../store/workspaces.ts'
import { filesOf, outcomesOf, packOf, smallAgency } from './packs.ts'

const seeds = Array.from({ length: 40 }, (_, place) => place + 1)

interface Line extends Pick<Verdict['proof'], 'because' | 'rule' | 'routes'> {
  readonly member: string
  readonly account: string
  readonly action: string
  readonly level?: string
  readonly from?: string
  readonly to?: string
  readonly allowed: boolean
}

function linesOf(bytes: Uint8Array): readonly Line[] {
  const text = filesOf(bytes).get('verdicts.jsonl')!.toString('utf8').trimEnd()
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Line)
}

function stateOf(bytes: Uint8Array): WorkspaceRows {
  return must(parseDocument(filesOf(bytes).get('state.keyholder.json')!.toString('utf8'), 'state')).rows
}

describe('a pack about an account', () => {
  it('has what is above it and everybody who gets in from there, and nothing else', () => {
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
    const { account: accounts, member, link: links, grant: grants } = stateOf(bytes)
    expect(accounts.map(({ id }) => id)).toEqual(['lumi', 'mcc', 'nordic'])
    expect(member.map(({ id }) => id)).toEqual(['anna', 'bo'])
    expect(links.map(({ parent, child }) => [parent, child])).toEqual([
      ['mcc', 'nordic'],
      ['nordic', 'lumi'],
    ])
    expect(grants.map((row) => row.member)).toEqual(['anna', 'bo'])
    expect([...new Set(linesOf(bytes).map((line) => line.member))]).toEqual(['anna', 'bo'])
    expect([...new Set(linesOf(bytes).map((line) => line.account))]).toEqual(['lumi'])
  })

  it('names whoever held a role there once, with the changes', async () => {
    const store = smallAgency()
    const held = grant('cecilia', 'lumi', 'standard')
    must(record(store, [add.grant(held)]))
    must(record(store, [{ table: 'grant', before: held, after: null }]))
    const { bytes } = must(packOf(store, { accounts: ['lumi'] }))
    expect(stateOf(bytes).member.map(({ id }) => id)).toEqual(['anna', 'bo', 'cecilia'])
    expect(filesOf(bytes).get('record.jsonl')!.toString('utf8')).toContain('Cecilia Secret')
    expect(linesOf(bytes).map((line) => line.member)).not.toContain('cecilia')
    expect(await outcomesOf(bytes)).toMatchObject({ state: 'proved', verdicts: 'proved' })
  })
})

test('a pack about a member has that member’s roles alone', () => {
  const { bytes } = must(packOf(smallAgency(), { members: ['anna'] }))
  expect(stateOf(bytes).member.map(({ id }) => id)).toEqual(['anna'])
  expect([...new Set(linesOf(bytes).map((line) => line.account))]).toEqual(['lumi', 'nordic'])
})

test('a pack about a member on an account says no where there is no access', () => {
  const { bytes } = must(packOf(smallAgency(), { members: ['cecilia'], accounts: ['lumi'] }))
  const lines = linesOf(bytes)
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.filter(({ allowed }) => allowed)).toEqual([])
})

test('a pack about everything has every row', async () => {
  const store = smallAgency()
  const { bytes } = must(packOf(store))
  expect(stateOf(bytes)).toEqual(store.rows())
  expect(await outcomesOf(bytes)).toMatchObject({ state: 'proved', verdicts: 'proved', reports: 'proved' })
})

it.each([
  [{ accounts: ['nobody'] }, 'question.unknown-account'],
  [{ members: ['nobody'] }, 'question.unknown-member'],
])('whoever is not there is named: %j', (wish, message) => {
  expect(failureOf(packOf(smallAgency(), wish))).toMatchObject({ code: 'not-found', message })
})

test('too wide a subject is refused, with what a pack takes', () => {
  const store = newStore()
  const clients = Array.from({ length: 3000 }, (_, place) => account(`c${place}`))
  must(
    record(store, [
      add.account(account('mcc', { kind: 'manager' })),
      ...clients.map(add.account),
      ...clients.map(({ id }) => add.link(link('mcc', id))),
      { table: 'member', before: null, after: { id: 'anna', name: 'Anna', email: 'anna@n.example' } },
      add.grant(grant('anna', 'mcc', 'admin')),
    ]),
  )
  expect(failureOf(packOf(store))).toMatchObject({
    code: 'refused',
    message: 'evidence.too-many',
    details: { limit: mostVerdicts },
  })
})

describe('verdicts follow from the rows of the pack as from the whole workspace', () => {
  for (const seed of seeds) {
    it(`with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomWorkspace(chance)
      const whole = createGraph(rows)
      const accounts = seed % 3 === 0 ? [] : [chance.pick(rows.account).id, chance.pick(rows.account).id]
      const members = seed % 3 === 1 ? [] : [chance.pick(rows.member).id]
      const scope = scopeOf({ accounts: [...new Set(accounts)], members }, rows)
      const state = must(parseDocument(formatDocument('Some', rowsIn(scope, rows)), 'state')).rows
      const { lines } = must(atOnce(askingAll(state, scope)))
      const wrong = lines
        .map((line) => JSON.parse(line) as Line)
        .filter(({ member, account: on, action, level, from, to, ...told }) => {
          const params = Object.fromEntries(
            Object.entries({ level, from, to }).filter(([, value]) => value !== undefined),
          )
          const { allowed, proof } = check(whole, { member, action, on, params })
          const { because, rule, routes } = proof
          return (
            JSON.stringify([told.allowed, told.because, told.rule, told.routes]) !==
            JSON.stringify([allowed, because, rule, routes])
          )
        })
      expect(wrong).toEqual([])
      const asked = scope.asked ? [...scope.asked] : rows.account.map(({ id }) => id)
      const places = asked.map((id) => whole.accounts.find(id))
      expect(countVerdicts(whole, scope.subject, places)).toBe(lines.length)
    })
  }
})
