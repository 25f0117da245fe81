import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { filesOf } from '../evidence/packs.ts'
import { freshFolder, run, sample } from './run.ts'
import { sampleIn } from './workspace.ts'

const folder = freshFolder()
const workspace = await sampleIn(folder, 'northlight')

async function made(name: string, more: readonly string[]) {
  const out = join(folder, name)
  const { code, stdout, stderr } = await run(['evidence', '--workspace', workspace, '--out', out, ...more])
  return { out, code, stdout, stderr, fingerprint: /Key (.+)\n/.exec(stdout)?.[1] ?? '' }
}

test('a pack is made, and proves itself with the key that was told', async () => {
  const { out, code, stdout, fingerprint } = await made('lumi.zip', ['--account', 'fjord-sport'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^.*lumi\.zip · \d+ verdicts · changes 1 to 1\nKey (?:[\da-f]{4} ?){16}\n$/)
  const checked = await run(['verify', out, '--key', fingerprint])
  expect(checked.stderr).toBe('')
  expect(checked.code).toBe(0)
  expect(checked.stdout.split('\n').map((line) => line.slice(0, 40))).toEqual([
    expect.stringContaining('Northlight · Fjord Sport · as it was'),
    '✓ Not a byte has changed since this was ',
    '✓ The key is the one that you expected.',
    '✓ Every file is the one in the manifest,',
    '✓ The record has no gap and no altered c',
    '✓ The record begins with the first chang',
    '✓ The state is what the record says that',
    '✓ The pack was made with the rules that ',
    '✓ Asked again of the state, every verdic',
    '✓ Made again from the state, the report ',
    '',
  ])
})

test('a changed byte answers 1, another file 2', async () => {
  const { out } = await made('changed.zip', ['--member', 'bo@northlight.example'])
  const bytes = readFileSync(out)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(out, bytes)
  const changed = await run(['verify', out])
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('✗ This is not what was signed')
  const other = await run(['verify', sample])
  expect(other.code).toBe(2)
  expect(other.stderr).toContain('is no evidence pack')
})

test('another key than the expected one answers 1', async () => {
  const { out } = await made('key.zip', ['--account', 'fjord-sport'])
  const { code, stdout } = await run(['verify', out, '--key', '0'.repeat(64), '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    holds: false,
    manifest: { subject: { accounts: [{ id: 'fjord-sport', name: 'Fjord Sport' }] } },
    checks: [
      { name: 'signature', outcome: 'proved' },
      { name: 'key', outcome: 'refuted', sentence: expect.stringContaining('another one') },
      ...Array.from({ length: 7 }, () => expect.objectContaining({ outcome: 'proved' })),
    ],
  })
  expect((await run(['verify', out, '--key', 'abc'])).code).toBe(2)
})

test('evidence key tells the fingerprint and hands out the public key alone', async () => {
  const { fingerprint } = await made('some.zip', ['--account', 'fjord-sport'])
  const out = join(folder, 'key.pub')
  const { code, stdout } = await run(['evidence', 'key', '--workspace', workspace, '--export', out])
  expect([code, stdout]).toEqual([0, `${fingerprint}\n`])
  expect(readFileSync(out, 'utf8')).toMatch(/^-----BEGIN PUBLIC KEY-----/)
})

test('with --at a pack is of the past, and speaks its language', async () => {
  const at = new Date().toISOString()
  await setTimeout(5)
  const input = '{"grants":[{"member":"bo@northlight.example","account":"fjord-sport","role":"standard"}]}'
  const given = await run(['do', 'grants.give', '--workspace', workspace, '--input', input])
  expect(given.code).toBe(0)
  const past = await made('past.zip', ['--account', 'fjord-sport', '--language', 'sv', '--at', at])
  const now = await made('now.zip', ['--account', 'fjord-sport'])
  expect([past.stdout, now.stdout]).toEqual([
    expect.stringContaining('changes 1 to 1'),
    expect.stringContaining('changes 1 to 2'),
  ])
  expect(past.fingerprint).toBe(now.fingerprint)
  expect((await run(['verify', past.out])).code).toBe(0)
  expect(filesOf(readFileSync(past.out)).get('README.txt')!.toString('utf8')).toContain(
    'Bevispaket för Northlight',
  )
})

test.each([
  [['--account', 'nobody'], '--account: There is no account “nobody”'],
  [['--member', 'nobody'], '--member: There is no member “nobody”'],
  [['--since', '2026-13-01'], '--since: “2026-13-01” is no day'],
  [['--language', 'fi'], '--language: fi is none of en, ja, sv'],
])('what is wrong is named, and nothing is written: %j', async (more, message) => {
  const before = readdirSync(folder)
  const { code, stderr } = await made('wrong.zip', more)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
  expect(readdirSync(folder)).toEqual(before)
})

test('a document has no record to make a pack of', async () => {
  const { code, stderr } = await run(['evidence', '--workspace', sample, '--out', join(folder, 'no.zip')])
  expect(code).toBe(2)
  expect(stderr).toContain('is no workspace database')
})
