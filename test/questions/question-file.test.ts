import { describe, expect, it } from 'vitest'
import type { Asked } from '../../shared/model/saved-question.ts'
import { startApp, startSample, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

/** The same people and accounts as in the sample, as another Keyholder would have named them. */
const elsewhere = {
  format: 'keyholder-workspace',
  version: 1,
  name: 'Elsewhere',
  accounts: [
    { id: 'a-1', system: 'google-ads', kind: 'manager', name: 'Top', externalId: '1000000001' },
    { id: 'a-2', system: 'google-ads', kind: 'client', name: 'Fjord', externalId: '100-000-0012' },
  ],
  links: [{ parent: 'a-1', child: 'a-2' }],
  members: [
    { id: 'p-1', name: 'A. Berg', email: 'other@x.example', otherEmails: ['ANNA@northlight.example'] },
  ],
}

async function startElsewhere(): Promise<TestApp> {
  const started = startApp()
  const file = await upload(started, 'elsewhere.keyholder.json', JSON.stringify(elsewhere))
  await started.ask('workspace.open-files', { uploads: [file] })
  return started
}

async function fileOf(asked: Asked): Promise<{ readonly name: string; readonly text: string }> {
  const { ask } = await startSample()
  return ask('questions.file', { name: 'For you', asked })
}

describe('a question in a file', () => {
  it('is read back into the same workspace as it was, whatever it asks', async () => {
    const { ask } = await startSample()
    const give = {
      command: 'grants.give',
      input: { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] },
    }
    const questions: readonly Asked[] = [
      { kind: 'may', member: 'anna', action: 'account.edit', on: 'fjord-sport' },
      { kind: 'who-can', action: 'user.invite', on: 'fjord-sport', params: { level: 'admin' } },
      { kind: 'where-can', member: 'anna', action: 'account.edit' },
      { kind: 'has', member: 'anna' },
      { kind: 'compare-members', member: 'anna', other: 'bo' },
      { kind: 'compare-accounts', account: 'nordic', other: 'fjord-sport' },
      { kind: 'compare-change', member: 'bo', with: { steps: [give] } },
    ]
    for (const asked of questions) {
      const { name, text } = await ask('questions.file', { name: 'For you', asked })
      expect(name).toBe('For you.keyholder-question.json')
      expect(await ask('questions.read', { file: name, text })).toEqual({
        name: 'For you',
        asked,
        missing: [],
      })
    }
  })

  it('finds people by any of their addresses and accounts by external id in another workspace', async () => {
    const { text } = await fileOf({ kind: 'may', member: 'anna', action: 'account.edit', on: 'fjord-sport' })
    const { ask } = await startElsewhere()
    expect(await ask('questions.read', { file: 'q.json', text })).toEqual({
      name: 'For you',
      asked: { kind: 'may', member: 'p-1', action: 'account.edit', on: 'a-2' },
      missing: [],
    })
  })

  it('takes what its steps name along', async () => {
    const give = {
      command: 'grants.give',
      input: { grants: [{ member: 'anna', account: 'fjord-sport', role: 'admin' }] },
    }
    const { text } = await fileOf({ kind: 'compare-change', member: 'anna', with: { steps: [give] } })
    const { ask } = await startElsewhere()
    const { asked } = await ask('questions.read', { file: 'q.json', text })
    expect(asked).toMatchObject({
      member: 'p-1',
      with: { steps: [{ input: { grants: [{ member: 'p-1', account: 'a-2', role: 'admin' }] } }] },
    })
  })

  it('names everybody and everything that is not there', async () => {
    const { text } = await fileOf({ kind: 'may', member: 'bo', action: 'account.edit', on: 'nordic' })
    const { ask } = await startElsewhere()
    const { asked, missing } = await ask('questions.read', { file: 'q.json', text })
    expect(asked).toBeNull()
    expect(missing).toMatchObject([
      { what: 'member', id: 'bo', name: 'Bo Lind (bo@northlight.example)' },
      { what: 'account', id: 'nordic' },
    ])
  })

  it('is refused by its place where it is none', async () => {
    const { fail } = await startSample()
    const { text } = await fileOf({ kind: 'has', member: 'anna' })
    const refusals: readonly (readonly [string, string, Record<string, unknown>])[] = [
      ['{', 'document.cut-off', { file: 'q.json', line: 1 }],
      ['{"format":"keyholder-workspace"}', 'document.not-one-of', { path: 'format' }],
      [text.replace('"version": 1', '"version": 9'), 'document.future-version', { known: 1 }],
      [text.replace('"has"', '"hat"'), 'document.not-one-of', { path: 'question.kind' }],
      [text.replace('"member"', '"mumber"'), 'document.missing', { path: 'question.member' }],
      [
        text.replace('"member"', '"other": "bo", "member"'),
        'document.unknown-key',
        { known: 'kind, member' },
      ],
      [text.replace('"about"', '"abuot"'), 'document.unknown-key', { path: 'abuot' }],
    ]
    for (const [wrong, message, details] of refusals)
      expect(await fail('questions.read', { file: 'q.json', text: wrong })).toMatchObject({
        message,
        details: { file: 'q.json', ...details },
      })
  })
})
