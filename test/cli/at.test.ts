import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { readMoment } from '../../electron/cli/moment.ts'
import { freshFolder, run, sample } from './run.ts'
import { sampleIn } from './workspace.ts'

/** A workspace in which Elin was given Lumi after the import, and the moments around it. */
interface Lived {
  readonly workspace: string
  readonly folder: string
  /** ISO, after the import and before the role. */
  readonly between: string
}

let lived: Lived

beforeAll(async () => {
  const folder = freshFolder()
  const workspace = await sampleIn(folder, 'agency')
  const given = JSON.stringify({ grants: [{ member: 'elin', account: 'lumi', role: 'standard' }] })
  const { code } = await run(['do', 'grants.give', '--workspace', workspace, '--input', given])
  if (code !== 0) throw new Error('not given')
  lived = { folder, workspace, between: timeOfImport(workspace) }
})

function timeOfImport(workspace: string): string {
  const store = openStore(workspace, { device: 'test', clock: () => 0, ids: () => 'id', readOnly: true })
  if (!store.ok) throw new Error(store.error.message)
  const at = store.value.timeOf(1)!
  store.value.close()
  return at
}

const at = (moment: string, ...args: readonly string[]) =>
  run([...args, '--workspace', lived.workspace, '--at', moment])

async function complaintAt(moment: string): Promise<string> {
  return (await at(moment, 'pending')).stderr
}

function grantsIn(file: string): number {
  return (JSON.parse(readFileSync(file, 'utf8')) as { grants: unknown[] }).grants.length
}

describe('--at', () => {
  it('answers every question as it was then', async () => {
    const asked = ['check', 'elin', 'account.view', 'lumi']
    expect((await run([...asked, '--workspace', lived.workspace])).code).toBe(0)
    expect((await at(lived.between, ...asked)).code).toBe(1)
    expect((await at('2020-01-01', ...asked)).stderr).toContain('There is no member “elin”')
  })

  it('exports and reports what was, and pends what waited', async () => {
    const [now, then, csv] = ['now', 'then', 'csv'].map((name) =>
      join(lived.folder, `${name}.keyholder.json`),
    ) as [string, string, string]
    await run(['export', '--workspace', lived.workspace, '--out', now])
    await at(lived.between, 'export', '--out', then)
    expect(grantsIn(now)).toBe(grantsIn(then) + 1)
    await at(lived.between, 'report', 'access', '--out', csv, '--member', 'elin')
    expect(readFileSync(csv, 'utf8')).not.toContain('Lumi')
    expect((await at(lived.between, 'pending')).stdout).toContain('Links that wait for an answer: 4')
    expect((await at('2020-01-01', 'findings')).stdout).toBe('Nothing found\n')
  })

  it('is for commands that look: one that changes is refused, and changes nothing', async () => {
    for (const args of [['undo'], ['do', 'members.add', '--input', '{"name":"Ola","email":"o@x.example"}']]) {
      const { code, stderr } = await at(lived.between, ...args)
      expect([code, stderr]).toEqual([1, expect.stringContaining('You are looking at the past')])
    }
    expect((await run(['check', 'elin', 'account.view', 'lumi', '--workspace', lived.workspace])).code).toBe(
      0,
    )
  })

  it('names what is no moment, has not come, or has no record', async () => {
    for (const moment of ['yesterday', '2026-02-30', '2026-13-01', '2026-03-31T25:00', '20260331']) {
      expect(await complaintAt(moment)).toContain(`--at: “${moment}” is no moment`)
    }
    expect(await complaintAt('2999-01-01')).toContain('has not come yet')
    expect(await complaintAt('2999-01-01T12:00Z')).toContain('has not come yet')
    const document = await run(['pending', '--workspace', sample, '--at', '2026-03-31'])
    expect([document.code, document.stderr]).toEqual([2, expect.stringContaining('has no record')])
  })

  it('means the end of a day, but now where the day is today', () => {
    const now = new Date(2026, 10, 29, 15).getTime()
    expect(readMoment('2026-03-31', now, '--at')).toBe(new Date(2026, 3, 1).getTime() - 1)
    expect(readMoment('2026-11-29', now, '--at')).toBe(now)
    expect(readMoment('2026-03-31T14:02:00+02:00', now, '--at')).toBe(Date.UTC(2026, 2, 31, 12, 2))
    expect(readMoment('2026-03-31T14:02', now, '--at')).toBe(new Date(2026, 2, 31, 14, 2).getTime())
    expect(() => readMoment('2026-11-30', now, '--at')).toThrow('at.not-come')
  })
})
