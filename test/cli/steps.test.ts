import { describe, expect, it, vi } from 'vitest'
import { freshFolder, run, written } from './run.ts'
import { recordOf, sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()

const pairs = ['--member', 'bo@northlight.example', '--account', 'granen-mobler', '--account', '100-000-0013']
const migrate = { command: 'centers.migrate', input: { asset: 'am-onsen', center: 'bc', understood: true } }

describe('bulk', () => {
  it('gives a role to each member on each account as one change, with a line for each pair', async () => {
    const workspace = await sampleIn(folder, 'give')
    const given = await run(['bulk', 'give', 'standard', ...pairs, '--workspace', workspace])
    expect(given).toMatchObject({ code: 0, stderr: '' })
    expect(given.stdout.split('\n').slice(0, 3)).toEqual([
      '  1. Give Bo Lind (bo@northlight.example) Standard on Granen Möbler: done',
      '  2. Give Bo Lind (bo@northlight.example) Standard on Lumi: done',
      '2 of 2 can be done.',
    ])
    expect(recordOf(workspace)).toEqual(['keeper bulk.run'])
    const taken = await run(['bulk', 'remove', 'standard', ...pairs, '--workspace', workspace, '--dry-run'])
    expect(taken.stdout).toContain('Standard on Lumi from Bo Lind (bo@northlight.example): can be done')
    expect(recordOf(workspace)).toEqual(['keeper bulk.run'])
  })

  it('does all or nothing, and says of each pair why not', async () => {
    const workspace = await sampleIn(folder, 'all')
    const refused = await run([
      'bulk',
      'give',
      'standard',
      ...pairs,
      '--as',
      'clara',
      '--workspace',
      workspace,
    ])
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('Granen Möbler: can be done')
    expect(refused.stdout).toContain('Lumi: refused. No. Clara Holm may not do user.invite')
    expect(refused.stderr).toMatch(/^steps\[1\].*The acting member may not do this/)
    expect(recordOf(workspace)).toEqual([])
  })

  it('leaves out what cannot be done where that is wished, and still answers no', async () => {
    const workspace = await sampleIn(folder, 'possible')
    const possible = ['--mode', 'possible', '--format', 'json', '--workspace', workspace]
    const { code, stdout } = await run(['bulk', 'give', 'standard', ...pairs, '--as', 'clara', ...possible])
    expect(code).toBe(1)
    const { outcomes } = JSON.parse(stdout) as { outcomes: { ok: boolean }[] }
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
    expect(recordOf(workspace)).toEqual(['clara bulk.run'])
  })

  it('invites each address to each account', async () => {
    const workspace = await sampleIn(folder, 'invite')
    const who = ['--email', 'a@x.example', '--email', 'b@x.example', '--account', 'mjuk', '--account', 'bc']
    const { stdout } = await run(['bulk', 'invite', 'standard', ...who, '--workspace', workspace])
    expect(stdout).toContain('4. Invite b@x.example as Standard to Northlight BC: done')
  })

  it('runs steps from a file, and what cannot be taken back only with --understood', async () => {
    const workspace = await sampleIn(folder, 'run')
    const lines = [{ command: 'links.cancel', input: { parent: '100-000-0002', child: 'lumi' } }, migrate]
    const file = written(folder, 'steps.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
    const command = ['bulk', 'run', file, '--workspace', workspace]
    expect(await run(command)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^centers\.migrate cannot be taken back on the platform/),
    })
    expect(await run([...command, '--understood'])).toMatchObject({ code: 0 })
    expect(recordOf(workspace)).toEqual(['keeper bulk.run'])
  })

  it('names the line that is no step, and the JSON that is none', async () => {
    const workspace = await sampleIn(folder, 'wrong')
    const steps = `{"command":"links.cancel","input":{}}\n{"command":"links.cancel"}\n`
    const file = written(folder, 'wrong.jsonl', steps)
    const { code, stderr } = await run(['bulk', 'run', file, '--workspace', workspace])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/wrong\.jsonl:2: This is no step\./)])
    const broken = await run(
      ['bulk', 'run', '-', '--workspace', workspace],
      '{"command":"x","input":{}}\n{"command"',
    )
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringMatching(/^stdin:2/) })
    const list = await run(['bulk', 'run', '-', '--workspace', workspace], '[{"command":"x"}]')
    expect(list).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^stdin: \[0\]\.input: This is no step/),
    })
  })
})

describe('templates and copies', () => {
  it('keeps a template by its name and applies it to everything below an account', async () => {
    const workspace = await sampleIn(folder, 'template')
    const at = ['--workspace', workspace]
    const save = ['template', 'save', 'Media buyer', ...at, '--role']
    expect(await run([...save, 'google-ads/client=read-only'])).toMatchObject({ code: 0 })
    expect(await run([...save, 'google-ads/client=standard'])).toMatchObject({ code: 0 })
    expect((await run(['template', 'list', ...at])).stdout).toBe(
      'Media buyer\n  google-ads/client=standard\n',
    )
    const apply = ['template', 'apply', 'Media buyer', '--member', 'sofia', '--account', 'smilhuset', ...at]
    expect((await run(apply)).stdout).toContain('3 of 3 can be done.')
    expect((await run(apply)).stdout).toBe('Nothing to change: everything is so already.\n')
    await run(['template', 'remove', 'Media buyer', ...at])
    expect(await run(apply)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no template “Media buyer”/),
    })
  })

  it('says how a role of a template is written, and which roles the kind can hold', async () => {
    const workspace = await sampleIn(folder, 'template-wrong')
    const save = ['template', 'save', 'Bad', '--workspace', workspace, '--role']
    expect((await run([...save, 'standard'])).stderr).toBe(
      'A role of a template is written as system/kind=role, not “standard”.\n',
    )
    expect(await run([...save, 'google-ads/client=asset-admin'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('These can: admin, standard'),
    })
  })

  it('copies what one person has to another, after telling how they differ', async () => {
    const workspace = await sampleIn(folder, 'copy')
    const copy = ['copy', 'bo', 'tor@fjordsport.example', '--workspace', workspace]
    const { code, stdout } = await run(copy)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^What Bo Lind and Tor Aasen hold differs on \d+ accounts\.\n/)
    expect(stdout).toContain('  Finland: Bo Lind standard, Tor Aasen no role\n')
    expect(stdout).toContain('Standard on Finland: done')
    expect(recordOf(workspace)).toEqual(['keeper bulk.run'])
  })
})

describe('steps that are collected', () => {
  it('come from bulk, templates, copies, offboarding and do, into one plan', async () => {
    const workspace = await sampleIn(folder, 'collected')
    const into = ['--workspace', workspace, '--plan', 'Handover']
    const first = await run(['bulk', 'give', 'standard', ...pairs, ...into])
    expect(first.stdout).toBe('Staged 2 steps in the new plan “Handover”.\n')
    const cancel = JSON.stringify({ parent: 'nordic', child: 'lumi' })
    await run(['do', 'links.cancel', '--input', cancel, ...into])
    await run(['copy', 'bo', 'tor', ...into])
    const leaving = await run([
      'offboard',
      'clara',
      '--left',
      '2026-11-30',
      '--hand-over',
      'nordic=david',
      ...into,
    ])
    expect(leaving).toMatchObject({ code: 0, stdout: expect.stringContaining('Staged 5 steps in the plan') })
    expect(new Set(recordOf(workspace))).toEqual(new Set(['keeper plans.stage', 'keeper plans.create']))
    const { stdout } = await run(['plan', 'show', 'Handover', '--workspace', workspace])
    expect(stdout).toContain('  3. Take back Nordic’s request to Lumi\n')
    expect(stdout).toContain('Clara Holm: admin (google-ads) on 0 more, 39 fewer accounts')
  })
})
