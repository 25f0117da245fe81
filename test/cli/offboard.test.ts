import { expect, test, vi } from 'vitest'
import { freshFolder, run, sample } from './run.ts'
import { recordOf, sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()
const left = ['--left', '2026-11-21']

/** What a command says that is given something wrong. */
async function wrong(...args: readonly string[]): Promise<string> {
  const { code, stderr } = await run(['offboard', ...args, '--workspace', sample, '--dry-run'])
  expect(code).toBe(2)
  return stderr
}

test('offboard lists the ways in, takes them away as one change, and proves it', async () => {
  const workspace = await sampleIn(folder, 'whole')
  const handOver = ['--hand-over', '100-000-0002=david@northlight.example']
  const command = ['offboard', 'clara@northlight.example', '--workspace', workspace, ...left, ...handOver]
  const { code, stdout, stderr } = await run(command)
  expect([code, stderr]).toEqual([0, ''])
  const lines = stdout.split('\n')
  expect(lines.slice(0, 9)).toEqual([
    'Ways in of Clara Holm: 3',
    '  admin on Nordic, reaches 38 below — nobody else is admin there',
    '  read-only on Granen Möbler',
    '  report-recipient on Vinterljus El',
    'Steps',
    '  1. Give David Ekström (david@northlight.example) Admin on Nordic',
    '  2. Take Admin on Nordic from Clara Holm (clara@northlight.example)',
    '  3. Take Read-only on Granen Möbler from Clara Holm (clara@northlight.example)',
    '  4. Take Report recipient on Vinterljus El from Clara Holm (clara@northlight.example)',
  ])
  expect(lines.at(-2)).toMatch(/^No route remains: no role reaches any of the 129 accounts/)
  expect(recordOf(workspace)).toEqual(['keeper offboarding.apply'])
  const asked = await run(['check', 'clara', 'account.view', 'nordic', '--workspace', workspace])
  expect(asked.code).toBe(1)
})

test('offboard says who could take over what nobody was named for', async () => {
  const { stdout } = await run(['offboard', 'clara', '--workspace', sample, ...left, '--dry-run'])
  expect(stdout).toContain(
    'Nobody takes Nordic over. --hand-over nordic=… could name: Anna Berg, Oskar Hedlund',
  )
  expect(stdout).toContain('Warning: “Nordic” would have no admin of its own any more.')
})

test('offboard with --dry-run records nothing, and works on a document', async () => {
  const workspace = await sampleIn(folder, 'dry')
  for (const file of [workspace, sample]) {
    const { code, stdout } = await run(['offboard', 'bo', '--workspace', file, ...left, '--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toContain('  invited as standard on Nordlys Fjellhotell\n')
    expect(stdout).toContain('This can be done. Nothing was recorded.\n')
    expect(stdout).toContain('No route remains')
  }
  expect(recordOf(workspace)).toEqual([])
})

test('offboard gives all of it as one JSON line', async () => {
  const command = ['offboard', 'petra', '--workspace', sample, ...left, '--dry-run', '--format', 'json']
  const answer = JSON.parse((await run(command)).stdout) as Record<string, unknown[]>
  expect(answer).toMatchObject({ member: 'petra', remaining: [], dryRun: true })
  expect(answer['ways']).toHaveLength(5)
  expect(answer['steps']).toHaveLength(5)
})

test('offboard is refused to a member who may not do all of it, with the step and the proof', async () => {
  const workspace = await sampleIn(folder, 'refused')
  const { code, stderr } = await run(['offboard', 'david', '--workspace', workspace, ...left, '--as', 'bo'])
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^steps\[0\]: The acting member may not do this.*\nNo\. Bo Lind may not do user\.remove/,
  )
  expect(recordOf(workspace)).toEqual([])
})

test('offboard names what is wrong with what it is given', async () => {
  expect(await wrong('nobody', ...left)).toBe('MEMBER: There is no member “nobody”.\n')
  expect(await wrong('clara', ...left, '--hand-over', 'nordic')).toMatch(
    /^A post is handed over as account=member/,
  )
  expect(await wrong('clara', ...left, '--hand-over', 'atlantis=bo')).toBe(
    '--hand-over: There is no account “atlantis”.\n',
  )
  expect(await wrong('clara', ...left, '--hand-over', 'nordic=johan')).toMatch(
    /^handOver\[0\]\.to: Johan Dahl cannot take the post over/,
  )
  expect(await wrong('clara', '--left', 'yesterday')).toMatch(/^leftOn: /)
})
