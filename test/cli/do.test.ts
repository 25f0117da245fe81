import { describe, expect, it, vi } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { freshFolder, run, sample, written } from './run.ts'
import { recordOf, sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()
const give = (member: string, account: string, role = 'standard') =>
  JSON.stringify({ grants: [{ member, account, role }] })

/** What a command says that is given something wrong. */
async function wrong(...args: readonly string[]): Promise<string> {
  const { code, stderr } = await run(['do', ...args])
  expect(code).toBe(2)
  return stderr
}

describe('do', () => {
  it('carries a command out, with members by address and accounts by external id', async () => {
    const workspace = await sampleIn(folder, 'named')
    const input = give('BO@northlight.example', '1000000012')
    const { code, stdout, stderr } = await run([
      'do',
      'grants.give',
      '--workspace',
      workspace,
      '--input',
      input,
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ revision: 2, change: expect.any(String), findings: [] })
    expect(recordOf(workspace)).toEqual(['keeper grants.give'])
    const asked = await run(['check', 'bo', 'campaign.edit', 'fjord-sport', '--workspace', workspace])
    expect(asked.code).toBe(0)
  })

  it('finds names in lists and in the steps of something larger', async () => {
    const workspace = await sampleIn(folder, 'steps')
    const steps = [
      { command: 'links.request', input: { parent: '100-000-0002', children: ['100-000-0012'] } },
      { command: 'ownership.transfer', input: { account: 'mjuk', to: '100-000-0002' } },
    ]
    const input = written(folder, 'steps.json', JSON.stringify({ steps, mode: 'possible' }))
    const { stdout } = await run(['do', 'bulk.run', '--workspace', workspace, '--input-file', input])
    const { outcomes } = JSON.parse(stdout) as { outcomes: { why: { message: string; details: unknown } }[] }
    expect(outcomes.map(({ why }) => why.message)).not.toContain('question.unknown-account')
    expect(JSON.stringify(outcomes)).toContain('Nordic')
  })

  it('answers no as the window does, with the proof', async () => {
    const workspace = await sampleIn(folder, 'refused')
    const input = ['--input', give('elin', 'granen-mobler')]
    const refused = await run(['do', 'grants.give', '--workspace', workspace, '--as', 'bo', ...input])
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toMatch(
      /^The acting member may not do this on the platform.*\nNo\. Bo Lind may not/,
    )
    expect(refused.stderr).toContain('Who could do it now: Anna Berg')
    expect(recordOf(workspace)).toEqual([])
    const wrongKind = [
      'do',
      'grants.give',
      '--workspace',
      workspace,
      '--input',
      give('bo', 'mcc', 'assigned'),
    ]
    expect(await run(wrongKind)).toMatchObject({
      code: 1,
      stderr: 'grants[0]: google-ads has no role “assigned”.\n',
    })
  })

  it('says in sentences what was done, what it breaks and who could do it', async () => {
    const workspace = await sampleIn(folder, 'text')
    const command = ['do', 'grants.remove', '--workspace', workspace, '--format', 'text', '--input']
    const { stdout } = await run([...command, give('clara', 'nordic', 'admin')])
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^Done: change [0-9a-f-]+, revision 2\.$/),
      expect.stringMatching(/^Warning: “Nordic” would have no admin .* \(LAST_ADMIN_USER_OF_MANAGER\)$/),
      'On the platform: user.remove (level admin) on Nordic. Could be done by Anna Berg, Clara Holm, Oskar Hedlund.',
      '',
    ])
  })

  it('only tries with --dry-run: a document, or a workspace that another Keyholder has open', async () => {
    const workspace = await sampleIn(folder, 'dry')
    const options = { device: 'test', clock: () => 0, ids: () => 'id' }
    const writer = openStore(workspace, options)
    if (!writer.ok) throw new Error(JSON.stringify(writer.error))
    for (const file of [workspace, sample]) {
      const command = ['do', 'grants.give', '--workspace', file, '--dry-run', '--input']
      const { code, stdout } = await run([...command, give('elin', 'granen-mobler')])
      expect([code, JSON.parse(stdout)]).toMatchObject([0, { dryRun: true, changes: true }])
      expect((await run([...command, give('elin', 'granen-mobler', 'assigned')])).code).toBe(1)
    }
    const real = ['do', 'grants.give', '--workspace', workspace, '--input', give('elin', 'granen-mobler')]
    expect(await run(real)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is being written by another Keyholder'),
    })
    writer.value.close()
    expect(recordOf(workspace)).toEqual([])
  })

  it('reads the input from standard input, and takes none as empty', async () => {
    const workspace = await sampleIn(folder, 'stdin')
    const command = ['do', 'grants.give', '--workspace', workspace, '--input-file', '-']
    expect((await run(command, give('elin', 'granen-mobler'))).code).toBe(0)
    expect((await run(['do', 'changes.undo', '--workspace', workspace])).code).toBe(0)
    expect(recordOf(workspace)).toHaveLength(2)
  })

  it('names what is wrong with what it is given', async () => {
    const at = ['--workspace', sample, '--dry-run']
    expect(await wrong('grants.gives', ...at)).toMatch(/^There is no command “grants\.gives”/)
    expect(await wrong('access.check', ...at)).toMatch(/^There is no command “access\.check”/)
    expect(await wrong('grants.give', ...at, '--input', '{"grants": [')).toBe(
      '--input:1: The line ends too soon.\n',
    )
    expect(await wrong('grants.give', ...at, '--input', '{"grants": 5}')).toMatch(/^grants: /)
    expect(await wrong('grants.give', ...at, '--input', give('nobody', 'mcc'))).toMatch(
      /There is no member “nobody”/,
    )
    expect(await wrong('grants.give', ...at, '--as', 'nobody')).toBe('--as: There is no member “nobody”.\n')
    expect(await wrong('grants.give', ...at, '--input', '{}', '--input-file', '-')).toMatch(/not from both/)
    expect(await wrong('grants.give')).toBe('do takes COMMAND --workspace FILE, or --list.\n')
  })

  it('lists every command with the fields of its input', async () => {
    const { stdout } = await run(['do', '--list'])
    const listed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { command: string })
    const commands = Object.entries(contract).filter(([, { kind }]) => kind === 'command')
    expect(listed.map(({ command }) => command).toSorted()).toEqual(
      commands
        .map(([name]) => name)
        .filter((name) => !name.startsWith('import.'))
        .toSorted(),
    )
    const { stdout: text } = await run(['do', '--list', '--format', 'text'])
    expect(text).toContain(
      'grants.give\n  grants: [{ member: text, account: text, role: text, detail?: text }]\n',
    )
    expect(text).toContain('team?: text | null')
  })
})

describe('undo and redo', () => {
  it('revert the latest change and bring it back, and say when there is none', async () => {
    const workspace = await sampleIn(folder, 'undo')
    await run(['do', 'grants.give', '--workspace', workspace, '--input', give('elin', 'granen-mobler')])
    const may = async () =>
      (await run(['check', 'elin', 'campaign.edit', 'granen-mobler', '--workspace', workspace])).code
    const revert = async (name: string, ...more: readonly string[]) =>
      run([name, '--workspace', workspace, ...more])
    expect(await revert('undo', '--as', 'bo')).toMatchObject({
      code: 1,
      stderr: 'There is nothing to undo.\n',
    })
    expect(JSON.parse((await revert('undo')).stdout)).toMatchObject({ revision: 3 })
    expect(recordOf(workspace)).toHaveLength(2)
    expect(await revert('redo', '--format', 'text')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Done: change .*, revision 4\.\n/),
    })
    expect(await revert('redo')).toMatchObject({ code: 1, stderr: 'There is nothing to redo.\n' })
    expect(await may()).toBe(0)
  })
})
