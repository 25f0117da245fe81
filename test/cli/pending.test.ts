import { expect, test } from 'vitest'
import { PassThrough, Readable } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { listPending } from '../../electron/cli/pending.ts'
import { freshFolder, run, sample, written } from './run.ts'

const folder = freshFolder()
const noon = Date.UTC(2026, 10, 21, 12)

const waiting = written(
  folder,
  'waiting.keyholder.json',
  JSON.stringify({
    format: 'keyholder-workspace',
    version: 2,
    name: 'Waiting',
    accounts: [
      { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC' },
      { id: 'lumi', system: 'google-ads', kind: 'client', name: 'Lumi' },
      { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Sport' },
      { id: 'frost', system: 'google-ads', kind: 'client', name: 'Frost' },
    ],
    links: [
      { parent: 'mcc', child: 'lumi', status: 'pending' },
      { parent: 'mcc', child: 'fjord', status: 'active' },
      { parent: 'mcc', child: 'frost', status: 'unknown', raw: 'FROZEN', owner: 'unknown' },
    ],
    members: [],
    grants: [],
    invitations: [
      { email: 'bo@n.example', account: 'fjord', role: 'standard', status: 'pending' },
      {
        email: 'cy@n.example',
        account: 'fjord',
        role: 'admin',
        status: 'pending',
        sentAt: '2026-11-19',
        expiresAt: '2026-12-09T12:00:00Z',
      },
      {
        email: 'al@n.example',
        account: 'mcc',
        role: 'read-only',
        status: 'pending',
        sentAt: '2026-10-01T12:00:00Z',
        expiresAt: '2026-10-21T12:00:00Z',
      },
      { email: 'di@n.example', account: 'mcc', role: 'read-only', status: 'declined' },
      { email: 'ed@n.example', account: 'mcc', role: 'admin', status: 'unknown', raw: 'ON_HOLD' },
    ],
  }),
)

async function pending(format: 'json' | 'text'): Promise<string> {
  const stdout = new PassThrough()
  const terminal = { stdin: Readable.from([]), stdout, stderr: new PassThrough() }
  expect(await listPending({ workspace: waiting, format }, terminal, noon)).toBe(0)
  stdout.end()
  return textOf(stdout)
}

test('pending tells what waits for an answer, the oldest first, with age and term', async () => {
  expect((await pending('text')).split('\n')).toEqual([
    'Links that wait for an answer: 1',
    '  Northlight MCC › Lumi, no date known',
    'Invitations that wait for an answer: 3',
    '  al@n.example as read-only on Northlight MCC, sent 51 days ago (2026-10-01), expired 31 days ago (2026-10-21)',
    '  cy@n.example as admin on Fjord Sport, sent 2 days ago (2026-11-19), expires in 18 days (2026-12-09)',
    '  bo@n.example as standard on Fjord Sport, no date known',
    'Links and invitations of a status that is not known here: 2',
    '  Northlight MCC › Frost, status unknown (FROZEN)',
    '  ed@n.example as admin on Northlight MCC, status unknown (ON_HOLD)',
    '',
  ])
})

test('pending gives the same as JSON, and says which have expired by the clock', async () => {
  const { links, invitations, unknown } = JSON.parse(await pending('json')) as {
    links: unknown
    unknown: unknown
    invitations: { email: string; days: number | null; state: string }[]
  }
  expect(links).toEqual([{ parent: 'mcc', child: 'lumi', askedAt: null, days: null }])
  expect(invitations.map(({ email, days, state }) => [email, days, state])).toEqual([
    ['al@n.example', 51, 'expired'],
    ['cy@n.example', 2, 'pending'],
    ['bo@n.example', null, 'pending'],
  ])
  expect(unknown).toMatchObject({
    links: [{ parent: 'mcc', child: 'frost', raw: 'FROZEN' }],
    invitations: [{ email: 'ed@n.example', state: 'unknown', raw: 'ON_HOLD' }],
  })
})

test('pending reads a document or a database', async () => {
  const { code, stdout } = await run(['pending', '--workspace', sample])
  expect([code, stdout]).toEqual([0, expect.stringContaining('  Nordic › Lumi')])
  expect((await run(['pending', '--workspace', 'nowhere'])).code).toBe(2)
})
