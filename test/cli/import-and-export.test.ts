import { existsSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { client, file, fromNordic, fromTop, lumi, top, users } from '../fixtures/google-rows.ts'
import { members, page } from '../fixtures/tiktok-pages.ts'
import { freshFolder, run, sample, written } from './run.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()
const tiktokPage = JSON.stringify(page(members))

const answer = (name: string, results: unknown) =>
  written(folder, name, file(name, { results }).bytes.toString())
const google = [answer('users.json', users), answer('nordic.json', fromNordic), answer('top.json', fromTop)]

/** The changes of a workspace's record, newest first. */
function recordOf(path: string) {
  const store = openStore(path, { device: 'test', clock: () => 0, ids: () => 'id', readOnly: true })
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  const changes = store.value.changes(null, 10)
  const { name } = store.value
  store.value.close()
  return { name, changes: changes.map(({ actor, command }) => `${actor} ${command}`) }
}

describe('import', () => {
  it('makes a workspace of Google answers, recorded as one change of the keeper', async () => {
    const workspace = join(folder, 'agency.keyholder')
    const first = await run(['import', ...google, '--workspace', workspace])
    expect(first).toEqual({
      code: 0,
      stdout: '{"added":12,"changed":0,"gone":0,"unchanged":0,"refused":0}\n',
      stderr: '',
    })
    expect(recordOf(workspace)).toEqual({ name: 'Agency MCC', changes: ['keeper import.apply'] })
    const again = await run(['import', ...google.toReversed(), '--workspace', workspace])
    expect(again.stdout).toBe('{"added":0,"changed":0,"gone":0,"unchanged":12,"refused":0}\n')
    expect(recordOf(workspace).changes).toHaveLength(1)
    const check = await run([
      'check',
      'anna@agency.example',
      'account.edit',
      '4445556666',
      '--workspace',
      workspace,
    ])
    expect(check.code).toBe(0)
  })

  it('only tells what it would do with --dry-run, of a new workspace and of one that is there', async () => {
    const workspace = join(folder, 'dry.keyholder')
    const counts = { added: 12, changed: 0, gone: 0, unchanged: 0, refused: 0 }
    const rehearsed = async () => {
      const { code, stdout } = await run(['import', ...google, '--workspace', workspace, '--dry-run'])
      const { lines, ...told } = JSON.parse(stdout) as { readonly lines: readonly unknown[] }
      return { code, told, lines: lines.length }
    }
    expect(await rehearsed()).toEqual({ code: 0, told: counts, lines: 12 })
    expect(existsSync(workspace)).toBe(false)
    await run(['import', sample, '--workspace', workspace])
    expect(await rehearsed()).toEqual({ code: 0, told: counts, lines: 12 })
    expect(recordOf(workspace).changes).toHaveLength(1)
  })

  it('warns on stderr of what the files do not say', async () => {
    const { code, stderr } = await run(['import', google[2]!, '--workspace', join(folder, 'top.keyholder')])
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Warning: Not placed in the hierarchy, .*Fjord Sport \(444-555-6666\)/)
  })

  it('leaves nothing behind where a file is bad, and names it', async () => {
    const bad = written(folder, 'bad.json', '{"results": [')
    const workspace = join(folder, 'never.keyholder')
    const { code, stderr } = await run(['import', google[0]!, bad, '--workspace', workspace])
    expect([code, stderr]).toEqual([
      2,
      `${bad}:1: The file ends too soon: it was cut off on its way.\n` +
        'Nothing was changed. With --partial the other 7 differences are taken over.\n',
    ])
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([])
  })

  it('names a file that is too large, and reads the others', async () => {
    const huge = written(folder, 'huge.json', '{"results":[')
    truncateSync(huge, 2 * 1024 ** 3)
    const workspace = join(folder, 'beside-huge.keyholder')
    const args = ['import', huge, ...google, '--workspace', workspace]
    const told = `${huge} is too large: a file may have at most 1,073,741,824 bytes.\n`
    const hint = 'Nothing was changed. With --partial the other 12 differences are taken over.\n'
    expect(await run(args)).toEqual({ code: 2, stdout: '', stderr: told + hint })
    expect(existsSync(workspace)).toBe(false)
    expect(await run([...args, '--partial'])).toEqual({
      code: 0,
      stdout: '{"added":12,"changed":0,"gone":0,"unchanged":0,"refused":0}\n',
      stderr: told,
    })
    rmSync(huge)
  })

  it('prints names on one line, whatever they would do to a terminal', async () => {
    const named = answer('named.json', [client(top, lumi, { name: 'Lu\u001b[31m\nmi\u202E' })])
    const args = [
      'import',
      named,
      '--workspace',
      join(folder, 'n.keyholder'),
      '--dry-run',
      '--format',
      'text',
    ]
    expect((await run(args)).stdout).toContain(
      '+ account Lu\uFFFD[31m\uFFFDmi\uFFFD, 555-666-7777, ENABLED  (',
    )
  })

  it('changes nothing of a workspace that the files would break', async () => {
    const workspace = join(folder, 'whole.keyholder')
    await run(['import', sample, '--workspace', workspace])
    const other = {
      format: 'keyholder-workspace',
      version: 1,
      name: 'Other',
      accounts: [
        { id: 'intruder', system: 'google-ads', kind: 'manager', name: 'Intruder' },
        { id: 'nordic', system: 'google-ads', kind: 'manager', name: 'Nordic' },
        { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC' },
      ],
      links: [
        { parent: 'nordic', child: 'intruder' },
        { parent: 'intruder', child: 'mcc' },
      ],
    }
    const path = written(folder, 'other.json', JSON.stringify(other))
    const { code, stderr } = await run(['import', path, '--workspace', workspace])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /other\.json: links\[1\]: This link would close a circle: Northlight MCC › Nordic › Intruder › Northlight MCC/,
    )
    expect(recordOf(workspace).changes).toHaveLength(1)
  })

  it('tells drift line by line, and takes over what is gone only where that is asked for', async () => {
    const workspace = join(folder, 'drift.keyholder')
    await run(['import', ...google, '--workspace', workspace])
    const now = answer('now.json', [users[1]])
    const text = await run(['import', now, '--workspace', workspace, '--dry-run', '--format', 'text'])
    expect(text.stdout).toBe(
      `- role bot@agency.iam.gserviceaccount.com › Fjord Sport: standard  (${now})\n` +
        '0 would be new, 0 changed, 1 gone; 3 stay as they are.\n',
    )
    const left = await run(['import', now, '--workspace', workspace])
    expect(left).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Gone from the platform.*: 1\./) as string,
    })
    expect(recordOf(workspace).changes).toHaveLength(1)
    await run(['import', now, '--workspace', workspace, '--only', 'new,changed,gone'])
    expect(recordOf(workspace).changes).toHaveLength(2)
    expect((await run(['import', now, '--workspace', workspace, '--only', 'all'])).code).toBe(2)
  })

  it('takes what can be taken with --partial, and says what cannot', async () => {
    const bad = written(folder, 'half.json', '{"results": [')
    const workspace = join(folder, 'partial.keyholder')
    const { code, stdout, stderr } = await run([
      'import',
      google[0]!,
      bad,
      '--workspace',
      workspace,
      '--partial',
    ])
    expect([code, stdout]).toEqual([0, expect.stringContaining('"added":7')])
    expect(stderr).toContain(`${bad}:1: The file ends too soon`)
  })

  it('takes the request of a page of TikTok, and the mapping of a list', async () => {
    const pageFile = written(folder, 'a.json', tiktokPage)
    const workspace = join(folder, 'tiktok.keyholder')
    const asked = await run(['import', pageFile, '--workspace', workspace])
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('Nothing says which request')])
    const request = 'a.json=/bc/member/get/?bc_id=7291000000000000001'
    const { stdout } = await run(['import', pageFile, '--workspace', workspace, '--request', request])
    expect(stdout).toContain('"added":7')
    const list = written(
      folder,
      'people.csv',
      'E-mail,Access,Customer ID\nbo@x.example,Standard,444-555-6666\n',
    )
    expect((await run(['import', list, '--workspace', workspace])).stderr).toContain('This is a list')
    const mapping = written(
      folder,
      'mapping.json',
      JSON.stringify({
        format: 'keyholder-mapping',
        version: 1,
        about: 'people',
        system: 'google-ads',
        columns: { 'E-mail': 'email', Access: 'role', 'Customer ID': 'account-id' },
      }),
    )
    expect((await run(['import', list, '--workspace', workspace, '--mapping', mapping])).stdout).toContain(
      '"added":3',
    )
    expect((await run(['import', list, '--workspace', workspace])).stdout).toContain('"unchanged":3')
  })

  it('says how to give a mapping, with a beginning for it, where a list needs one', async () => {
    const list = written(folder, 'who.csv', 'Wer,Was\nnils@x.example,Chef\n')
    const { code, stderr } = await run(['import', list, '--workspace', join(folder, 'who.keyholder')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/who\.csv: .*--mapping FILE\.json/)
    const beginning = /\{.*\}/.exec(stderr)?.[0] ?? ''
    expect(JSON.parse(beginning)).toMatchObject({ format: 'keyholder-mapping', columns: { Wer: 'email' } })
    expect(existsSync(join(folder, 'who.keyholder'))).toBe(false)
  })

  it('takes more files than can be uploaded at once', async () => {
    const pages = Array.from({ length: 205 }, (_, at) => answer(`top-${at}.json`, fromTop))
    const workspace = join(folder, 'many.keyholder')
    const { code, stdout } = await run(['import', ...pages, '--workspace', workspace])
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { added: 6 }])
  })

  it('prints what to ask the platforms for', async () => {
    const { code, stdout } = await run(['import', '--queries', '--format', 'text'])
    expect(code).toBe(0)
    expect(stdout).toContain('FROM customer_client WHERE customer_client.level <= 1\n')
    expect(stdout).toContain(
      'GET /bc/member/get/?bc_id=BC&page=PAGE&page_size=50\n  bc_member_get.bc_id=BC.page=PAGE.json\n',
    )
    expect((await run(['import', '--workspace', 'x'])).code).toBe(2)
  })

  it('takes neither a workspace database nor a document for the workspace', async () => {
    const workspace = join(folder, 'agency.keyholder')
    expect((await run(['import', workspace, '--workspace', join(folder, 'x.keyholder')])).stderr).toBe(
      `${workspace}: This is a workspace database. Open it instead of importing it.\nNothing was changed.\n`,
    )
    for (const dry of [[], ['--dry-run']]) {
      const { code, stderr } = await run(['import', google[0]!, '--workspace', sample, ...dry])
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${sample} is not a Keyholder workspace`)])
    }
  })

  it('says which workspace another Keyholder has open', async () => {
    const workspace = join(folder, 'agency.keyholder')
    const writer = openStore(workspace, { device: 'test', clock: () => 0, ids: () => 'id' })
    if (!writer.ok) throw new Error(JSON.stringify(writer.error))
    const { code, stderr } = await run(['import', google[0]!, '--workspace', workspace])
    expect([code, stderr]).toEqual([2, expect.stringContaining('is being written by another Keyholder')])
    expect((await run(['export', '--workspace', workspace, '--out', '-'])).code).toBe(0)
    writer.value.close()
  })
})

describe('export', () => {
  it('writes the document that was imported, to a file or to stdout', async () => {
    const workspace = join(folder, 'export.keyholder')
    await run(['import', sample, '--workspace', workspace])
    const out = join(folder, 'out.keyholder.json')
    expect(await run(['export', '--workspace', workspace, '--out', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const { stdout } = await run(['export', '--workspace', workspace, '--out', '-'])
    expect(stdout).toBe(readFileSync(out, 'utf8'))
    expect((await run(['import', out, '--workspace', workspace])).stdout).toBe(
      '{"added":0,"changed":0,"gone":0,"unchanged":423,"refused":0}\n',
    )
    expect((await run(['export', '--workspace', sample, '--out', '-'])).stdout.split('\n')).toHaveLength(437)
  })

  it('never writes over the workspace, nor leaves half a file', async () => {
    const workspace = join(folder, 'export.keyholder')
    const { code, stderr } = await run(['export', '--workspace', workspace, '--out', workspace])
    expect([code, stderr]).toEqual([
      2,
      `${workspace} is the workspace itself. Choose another file to write to.\n`,
    ])
    const lost = join(folder, 'no', 'such', 'folder.json')
    expect((await run(['export', '--workspace', workspace, '--out', lost])).stderr).toBe(
      `${lost} cannot be written (ENOENT).\n`,
    )
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

function report(...args: readonly string[]) {
  return run(['report', 'access', '--workspace', sample, '--out', '-', ...args])
}

describe('report access', () => {
  it('prints the report of everything, or of what is named', async () => {
    const all = (await report('--format', 'csv')).stdout.split('\r\n')
    expect(all.length).toBeGreaterThan(300)
    const { stdout } = await report(
      '--member',
      'anna@northlight.example',
      '--account',
      '1000000002',
      '--account',
      'mcc',
      '--bom',
    )
    expect(stdout.startsWith('\uFEFFMember,')).toBe(true)
    expect(
      stdout
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[5]),
    ).toEqual(['Nordic', 'Northlight MCC'])
  })

  it('refuses names that stand for nothing: an empty report would be read as no access', async () => {
    expect(await report('--member', 'x')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--member: There is no member “x”.\n',
    })
    expect((await report('--format', 'xls')).stderr).toMatch(/--format: xls is none of csv, xlsx/)
  })
})
