import { expect, test, vi } from 'vitest'
import { freshFolder, run, sample } from './run.ts'
import { recordOf, sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()

const steps = [
  {
    command: 'grants.give',
    input: { grants: [{ member: 'elin', account: 'granen-mobler', role: 'standard' }] },
  },
  { command: 'links.cancel', input: { parent: 'nordic', child: 'lumi' } },
  { command: 'links.cancel', input: { parent: 'nordic', child: 'fjord-sport' } },
]

async function withPlan(name: string, staged: readonly object[] = steps): Promise<readonly string[]> {
  const workspace = await sampleIn(folder, name)
  const input = JSON.stringify({ name: 'Handover', steps: staged })
  const { stderr } = await run(['do', 'plans.create', '--workspace', workspace, '--input', input])
  expect(stderr).toBe('')
  return ['--workspace', workspace]
}

test('plan list and show tell the steps, what stands against them and who gains what', async () => {
  const at = await withPlan('show')
  expect(await run(['plan', 'list', ...at])).toEqual({
    code: 0,
    stdout: 'Handover (open): 3 steps, 0 applied, 0 ticked off\n',
    stderr: '',
  })
  const { stdout } = await run(['plan', 'show', 'Handover', ...at])
  expect(stdout).toMatch(/^ {2}1\. Give Elin Sandvik .* Standard on Granen Möbler$/m)
  expect(stdout).toMatch(
    /^ {2}3\. .*\n {5}Cannot be done: The link of “Fjord Sport” below “Nordic” is active/m,
  )
  expect(stdout).toContain('Nobody gains or loses access.')
  const view = JSON.parse(
    (await run(['plan', 'show', 'Handover', ...at, '--format', 'json'])).stdout,
  ) as object
  expect(view).toMatchObject({ name: 'Handover', steps: 3 })
})

test('plan apply applies some steps or all that wait, and only tries with --dry-run', async () => {
  const at = await withPlan('apply')
  const workspace = at[1]!
  expect((await run(['plan', 'apply', 'Handover', ...at])).code).toBe(1)
  const some = ['plan', 'apply', 'Handover', ...at, '--step', '1', '--step', '2']
  expect(JSON.parse((await run([...some, '--dry-run'])).stdout)).toMatchObject({
    dryRun: true,
    changes: true,
  })
  expect(recordOf(workspace)).toEqual(['keeper plans.create'])
  expect(await run([...some, '--as', 'anna', '--format', 'text'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Done: change/),
  })
  expect(recordOf(workspace)).toEqual(['anna plans.apply', 'keeper plans.create'])
  expect((await run(['plan', 'list', ...at])).stdout).toContain('2 applied')
})

test('plan export writes the checklist', async () => {
  const at = await withPlan('export', steps.slice(0, 1))
  const markdown = await run(['plan', 'export', 'Handover', ...at, '--out', '-'])
  expect(markdown.stdout).toMatch(/^# Handover\n/)
  expect(markdown.stdout).toContain('- [ ] 1. Give Elin Sandvik')
  const csv = await run(['plan', 'export', 'Handover', ...at, '--format', 'csv', '--out', '-'])
  expect(csv.stdout).toContain('Granen Möbler')
})

test('plan names what is wrong with what it is given', async () => {
  const at = await withPlan('wrong', steps.slice(0, 1))
  expect(await run(['plan', 'show', 'Nothing', ...at])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^There is no plan “Nothing”/),
  })
  expect(await run(['plan', 'apply', 'Handover', ...at, '--step', '7'])).toMatchObject({
    code: 2,
    stderr: 'The plan has no step 7.\n',
  })
  expect(await run(['plan', 'list', '--workspace', sample])).toMatchObject({
    code: 2,
    stderr: `${sample} is not a Keyholder workspace.\n`,
  })
})
