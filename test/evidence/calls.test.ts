import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MadePack } from '../../shared/contract/evidence.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, startSample, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { temporaryFolder } from '../store/workspaces.ts'
import { filesOf } from './packs.ts'

const about = { accounts: ['fjord-sport'], members: [] }
const wish = { ...about, language: 'sv', since: null } as const

async function bytesOf({ ask }: TestApp, { file }: Pick<MadePack, 'file'>): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let offset = 0, isRead = false; !isRead;) {
    const { base64, done } = await ask('files.read', { download: file.download, offset })
    parts.push(Buffer.from(base64, 'base64'))
    offset += parts.at(-1)!.length
    isRead = done
  }
  return Buffer.concat(parts)
}

test('a pack is made, in the language that was asked for, and checked by the key that was told', async () => {
  const app = await startSample()
  const { most, verdicts } = await app.ask('evidence.count', about)
  const made = await app.ask('evidence.make', { work: 'w', ...wish })
  expect(verdicts).toBeLessThan(most)
  expect(made.verdicts).toBe(verdicts)
  expect(made.file.name).toMatch(/^Bevispaket för Northlight \d{4}-\d\d-\d\d\.zip$/)
  expect(await app.ask('evidence.key', {})).toEqual({ fingerprint: made.fingerprint })
  expect(await app.ask('evidence.progress', { work: 'w' })).toBe(null)

  const bytes = await bytesOf(app, made)
  const expected = made.fingerprint.replaceAll(' ', '').toUpperCase()
  const again = await upload(app, 'pack.zip', bytes)
  const { checks, manifest } = await app.ask('evidence.check', { upload: again, expected })
  expect(checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 9 }, () => 'proved'))
  expect(manifest?.subject.accounts).toEqual([{ id: 'fjord-sport', name: 'Fjord Sport' }])

  bytes[bytes.length >> 1]! ^= 1
  const changed = await upload(app, 'changed.zip', bytes)
  const { checks: found } = await app.ask('evidence.check', { upload: changed, expected: null })
  expect(found[0]).toMatchObject({ name: 'signature', outcome: 'refuted' })
})

test('a pack of the past is about that moment', async () => {
  const app = await startSample()
  const grants = [{ member: 'maja', account: 'fjord-sport', role: 'standard' }]
  await app.ask('grants.give', { grants })
  const made = await app.askAt({ revision: 1 }, 'evidence.make', { work: 'w', ...wish })
  const state = filesOf(await bytesOf(app, made))
    .get('state.keyholder.json')!
    .toString('utf8')
  expect(state).not.toContain('"member":"maja","account":"fjord-sport","role":"standard"')
  const now = await app.ask('evidence.make', { work: 'w', ...wish })
  const today = filesOf(await bytesOf(app, now))
    .get('state.keyholder.json')!
    .toString('utf8')
  expect(today).toContain('"member":"maja","account":"fjord-sport","role":"standard"')
})

test('what is counted for a member, and for everything, is what a pack has', async () => {
  const app = await startSample()
  for (const subject of [
    { accounts: [], members: ['bo'] },
    { accounts: ['fjord-sport'], members: ['bo', 'anna'] },
    { accounts: [], members: [] },
  ]) {
    const { verdicts } = await app.ask('evidence.count', subject)
    const made = await app.ask('evidence.make', { work: 'w', ...wish, ...subject })
    expect(made.verdicts).toBe(verdicts)
  }
  const nobody = { accounts: ['nowhere'], members: ['nobody'] }
  expect(await app.ask('evidence.count', nobody)).toMatchObject({ verdicts: 0 })
})

test('a pack that is stopped is not made, and its name is free again', async () => {
  const app = await startSample()
  const stopped = app.fail('evidence.make', { work: 'w', ...wish })
  expect(await app.fail('evidence.make', { work: 'w', ...wish })).toMatchObject({ code: 'conflict' })
  expect(await app.ask('evidence.progress', { work: 'w' })).toEqual({ stage: 'rows' })
  await app.ask('evidence.cancel', { work: 'w' })
  expect(await stopped).toMatchObject({ code: 'conflict', message: 'evidence.canceled' })
  expect((await app.ask('evidence.make', { work: 'w', ...wish })).verdicts).toBeGreaterThan(0)
})

test('whoever is not there, what is no pack and what is no fingerprint are named', async () => {
  const app = await startSample()
  const nobody = { work: 'w', ...wish, members: ['nobody'] }
  expect(await app.fail('evidence.make', nobody)).toMatchObject({ code: 'not-found' })
  const text = await upload(app, 'letter.txt', 'no pack')
  const failure = await app.fail('evidence.check', { upload: text, expected: null })
  expect(failure).toMatchObject({ code: 'bad-input', details: { file: 'letter.txt' } })
  const other = await upload(app, 'letter.txt', 'no pack')
  expect(await app.fail('evidence.check', { upload: other, expected: 'abc' })).toMatchObject({
    message: 'evidence.no-fingerprint',
  })
})

test('the public key alone is handed out', async () => {
  const app = await startSample()
  const file = await app.ask('evidence.public-key', {})
  expect((await bytesOf(app, { file })).toString()).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
})

test('the page is handed out as it was built', async () => {
  const folder = temporaryFolder()
  const environment = { ...testEnvironment(), resources: join(folder, 'resources') }
  const app = startApp(environment)
  expect(await app.fail('evidence.page', {})).toMatchObject({ message: 'evidence.no-page' })
  mkdirSync(join(folder, 'out', 'verify-page'), { recursive: true })
  writeFileSync(join(folder, 'out', 'verify-page', 'index.html'), 'the page')
  const file = await app.ask('evidence.page', {})
  expect((await bytesOf(app, { file })).toString()).toBe('the page')
})
