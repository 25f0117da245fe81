import { expect, test } from 'vitest'
import { PassThrough, Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { listFindings } from '../../electron/cli/findings.ts'
import type { FindingsWish } from '../../electron/cli/findings.ts'
import { noon } from '../helpers/environment.ts'
import { freshFolder, run, sample, written } from './run.ts'

async function findings(wish: Partial<FindingsWish>): Promise<readonly [code: number, stdout: string]> {
  const stdout = new PassThrough()
  const terminal = { stdin: Readable.from([]), stdout, stderr: new PassThrough() }
  const code = await listFindings({ workspace: sample, ...wish }, terminal, noon)
  stdout.end()
  return [code, await textOf(stdout)]
}

const letStand = written(
  freshFolder(),
  'stand.keyholder.json',
  JSON.stringify({
    format: 'keyholder-workspace',
    version: 3,
    name: 'Small',
    accounts: [{ id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC' }],
    members: [{ id: 'anna', name: 'Anna Berg', email: 'anna@n.example' }],
    grants: [{ member: 'anna', account: 'mcc', role: 'admin' }],
    findings: {
      mutes: [
        {
          finding: 'sole-admin:["mcc"]',
          reason: 'Bo starts in May',
          until: '2026-11-30',
          mutedAt: '2026-11-01T08:00:00Z',
          mutedBy: 'keeper',
        },
      ],
    },
  }),
)

test('findings are said in sentences, the gravest first, and answer 1', async () => {
  const [code, stdout] = await findings({ kind: ['left-with-access', 'group-default-admin'] })
  expect(code).toBe(1)
  expect(stdout.split('\n')).toEqual([
    'High: 1',
    '  Johan Dahl left on 2026-06-30 and still has a way into Denmark and Tindra Smycken.',
    'Medium: 1',
    '  Everything in Home and beauty is open as Admin to Maja Forsberg.',
    '',
  ])
})

test('findings answer 0 where nothing is found', async () => {
  expect(await findings({ kind: ['two-addresses'] })).toEqual([0, 'Nothing found\n'])
})

test('findings as JSON are a line each, with severity and sentence', async () => {
  const [, stdout] = await findings({ json: true, severity: ['low'] })
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.every(({ severity }) => severity === 'low')).toBe(true)
  expect(lines).toContainEqual(
    expect.objectContaining({
      kind: 'duplicate-access',
      key: 'duplicate-access:["freja","smilhuset","standard"]',
      sentence: 'Freja Møller is Standard of Smilhuset and has Admin from Denmark as well.',
    }),
  )
})

test('findings that are muted are listed on their own, and are no news', async () => {
  expect(await findings({ workspace: letStand })).toEqual([0, 'Nothing found\n'])
  expect(await findings({ workspace: letStand, muted: true })).toEqual([
    0,
    'High: 1\n  Anna Berg is the only admin of Northlight MCC. (muted until 2026-11-30: Bo starts in May)\n',
  ])
})

test('findings refuse a kind or a severity that does not exist, and name those that do', async () => {
  const { code, stderr } = await run(['findings', '--workspace', sample, '--severity', 'huge'])
  expect([code, stderr.trim()]).toEqual([
    2,
    '--severity: there is no severity “huge”. There are: high, medium, low.',
  ])
})

test('findings answer a script by their exit code', async () => {
  const { code, stdout } = await run(['findings', '--workspace', sample, '--kind', 'left-with-access'])
  expect([code, stdout.startsWith('High: 1\n')]).toEqual([1, true])
})
