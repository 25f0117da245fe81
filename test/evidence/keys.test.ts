import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { keyFiles } from '../../electron/evidence/key-files.ts'
import { fingerprintOfKey } from '../../electron/evidence/keys.ts'
import { nodeCrypto } from '../../electron/evidence/node-crypto.ts'
import { fingerprintOf, readFingerprint } from '../../shared/evidence/fingerprint.ts'
import { failureOf, must, temporaryFolder } from '../store/workspaces.ts'

const isPosix = process.platform !== 'win32'

test('a key is made once', () => {
  const dir = temporaryFolder()
  const made = must(keyFiles(dir).keyOf('w'))
  expect(readdirSync(join(dir, 'keys'))).toEqual(['w.pem'])
  expect(readFileSync(join(dir, 'keys', 'w.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  expect(must(keyFiles(dir).keyOf('w')).publicKey).toEqual(made.publicKey)
  expect(must(keyFiles(dir).keyOf('other')).publicKey).not.toEqual(made.publicKey)
})

test.runIf(isPosix)('a key is its user’s alone', () => {
  const dir = temporaryFolder()
  must(keyFiles(dir).keyOf('w'))
  expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700)
  expect(statSync(join(dir, 'keys', 'w.pem')).mode & 0o777).toBe(0o600)
})

test.runIf(isPosix)('a key that others can read is refused, with how to mend it', () => {
  const dir = temporaryFolder()
  must(keyFiles(dir).keyOf('w'))
  const file = join(dir, 'keys', 'w.pem')
  chmodSync(file, 0o640)
  expect(failureOf(keyFiles(dir).keyOf('w'))).toMatchObject({
    code: 'refused',
    message: 'evidence.key-is-open',
    details: { file },
  })
  chmodSync(file, 0o600)
  must(keyFiles(dir).keyOf('w'))
})

test.runIf(isPosix)('a folder into which others could put keys is refused', () => {
  const dir = temporaryFolder()
  must(keyFiles(dir).keyOf('w'))
  chmodSync(join(dir, 'keys'), 0o770)
  expect(failureOf(keyFiles(dir).keyOf('w'))).toMatchObject({ message: 'evidence.folder-is-open' })
})

it.each(['', 'something else', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'])(
  'a file that is no key is not written over: %j',
  (text) => {
    const dir = temporaryFolder()
    must(keyFiles(dir).keyOf('w'))
    const file = join(dir, 'keys', 'w.pem')
    writeFileSync(file, text)
    expect(failureOf(keyFiles(dir).keyOf('w'))).toMatchObject({
      code: 'unreadable',
      message: 'evidence.no-key',
    })
    expect(readFileSync(file, 'utf8')).toBe(text)
  },
)

test('a workspace whose id leads elsewhere has its key in the folder like any other', () => {
  const dir = temporaryFolder()
  must(keyFiles(dir).keyOf('../../elsewhere'))
  expect(readdirSync(join(dir, 'keys'))).toEqual([expect.stringMatching(/^[\da-f]{64}\.pem$/)])
})

test('a fingerprint is the same wherever it is reckoned, and however a person writes it down', async () => {
  const key = must(keyFiles(temporaryFolder()).keyOf('w'))
  const fingerprint = fingerprintOfKey(key)
  expect(fingerprint).toMatch(/^(?:[\da-f]{4} ){15}[\da-f]{4}$/)
  expect(await fingerprintOf(key.publicKey, nodeCrypto)).toBe(fingerprint)
  expect(readFingerprint(fingerprint.toUpperCase().replaceAll(' ', ':'))).toBe(fingerprint)
  expect(readFingerprint(fingerprint.slice(1))).toBe(null)
})
