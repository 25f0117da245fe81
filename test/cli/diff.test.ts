import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { freshFolder, run, sample } from './run.ts'
import { sampleIn } from './workspace.ts'

/** The sample with a role given and a link ended since its import. */
let workspace: string
let folder: string
let imported: string

beforeAll(async () => {
  folder = freshFolder()
  workspace = await sampleIn(folder, 'agency')
  const store = openStore(workspace, { device: 'test', clock: () => 0, ids: () => 'id', readOnly: true })
  if (!store.ok) throw new Error(store.error.message)
  imported = store.value.timeOf(1)!
  store.value.close()
  const gives = { grants: [{ member: 'elin', account: 'lumi', role: 'standard' }] }
  const ends = { parent: 'nordic', child: 'denmark', side: 'parent' }
  for (const [command, input] of [
    ['grants.give', gives],
    ['links.unlink', ends],
  ] as const) {
    await run(['do', command, '--workspace', workspace, '--understood', '--input', JSON.stringify(input)])
  }
})

interface Line {
  readonly member: string
  readonly way: string
  readonly total: number
  readonly accounts: readonly { readonly account: string; readonly route: readonly string[] }[]
  readonly changes: readonly { readonly revision: number; readonly command: string; readonly actor: string }[]
}

function linesOf(stdout: string): readonly Line[] {
  return stdout
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

describe('diff of two moments', () => {
  it('says who gained and lost what, through which change and by whom', async () => {
    const { code, stdout } = await run(['diff', '--workspace', workspace, '--from', imported])
    expect(code).toBe(1)
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^From .* to .*: 2 changes$/)
    expect(lines.slice(1, 4)).toEqual([
      'Gained: 1',
      '  Elin Sandvik: Standard on Lumi (directly)',
      expect.stringMatching(/^ {4}change 2, grants\.give, by the keeper, 20/),
    ])
    expect(lines[4]).toBe('Lost: 8')
    expect(stdout).toContain('Clara Holm: Admin on Denmark (from Nordic), Bølgens Is (from Nordic)')
    expect(stdout).toContain('8 more')
  })

  it('as JSON has every account with its route, and every change', async () => {
    const { code, stdout } = await run(['diff', '--workspace', workspace, '--from', imported, '--json'])
    const lines = linesOf(stdout)
    expect([code, lines.length]).toEqual([1, 9])
    const clara = lines.find(({ member }) => member === 'clara')!
    expect(clara).toMatchObject({
      way: 'lost',
      total: 11,
      changes: [{ revision: 3, command: 'links.unlink' }],
    })
    expect(clara.accounts).toHaveLength(11)
    expect(clara.accounts[0]!.route).toEqual(['nordic', 'denmark'])
  })

  it('answers 0 where nothing differs', async () => {
    const same = ['diff', '--workspace', workspace, '--from', imported, '--to', imported]
    const { code, stdout } = await run(same)
    expect([code, stdout]).toEqual([0, expect.stringContaining('Nobody gained or lost access.')])
    expect(await run([...same, '--json'])).toMatchObject({ code: 0, stdout: '' })
  })
})

describe('diff of two files', () => {
  it('takes documents and databases, and names no changes', async () => {
    const { code, stdout } = await run(['diff', sample, workspace])
    expect(code).toBe(1)
    expect(stdout).toContain('two files, so nothing is known of the changes between them')
    expect(stdout).toContain('Gained: 1\n  Elin Sandvik: Standard on Lumi (directly)\nLost: 8\n')
    const document = join(folder, 'now.keyholder.json')
    await run(['export', '--workspace', workspace, '--out', document])
    expect((await run(['diff', workspace, document])).code).toBe(0)
    const { stdout: json } = await run(['diff', sample, document, '--json'])
    expect(linesOf(json).every(({ changes }) => changes.length === 0)).toBe(true)
  })
})

describe('a diff that cannot be made', () => {
  it.each([
    [['diff'], 'Say --workspace and --from'],
    [['diff', sample], 'Say --workspace and --from'],
    [['diff', sample, sample, '--from', '2026-01-01'], 'Say --workspace and --from'],
    [['diff', '--workspace', sample, '--from', '2026-01-01'], 'has no record'],
    [['diff', '--workspace', sample, '--from', 'soon'], '--from: “soon” is no moment'],
    [
      ['diff', '--workspace', sample, '--from', '2026-02-01', '--to', '2026-01-01'],
      'comes after --to 2026-01-01',
    ],
    [['diff', sample, 'nowhere.json'], 'nowhere.json'],
  ] as const)('%j says why, and answers 2', async (args, why) => {
    const { code, stdout, stderr } = await run(args)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(why)])
  })
})
