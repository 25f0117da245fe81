import { expect, test, vi } from 'vitest'
import { freshFolder, run, sample, written } from './run.ts'
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

test('plan steps are staged from a file, edited, reordered, dropped and ticked by their places', async () => {
  const at = await withPlan('edit', steps.slice(0, 2))
  const more = written(folder, 'more.json', JSON.stringify([steps[2]]))
  expect((await run(['plan', 'stage', 'Handover', more, ...at])).stdout).toBe(
    'Staged 1 steps in the plan “Handover”.\n',
  )
  const unlink = ['--step', '3', '--input', '{"parent":"nordic","child":"100-000-0013"}']
  expect(await run(['plan', 'edit', 'Handover', ...unlink, ...at])).toMatchObject({ code: 0 })
  await run(['plan', 'reorder', 'Handover', '3', '1', '2', ...at])
  await run(['plan', 'drop', 'Handover', '--step', '3', ...at])
  await run(['plan', 'tick', 'Handover', '--step', '1', '--step', '2', ...at])
  await run(['plan', 'untick', 'Handover', '--step', '2', ...at])
  const { stdout } = await run(['plan', 'show', 'Handover', ...at])
  expect(stdout).toMatch(/^ {2}1\. Take back Nordic’s request to Lumi \(ticked off\)$/m)
  expect(stdout).toMatch(/^ {2}2\. Give Elin Sandvik .* Standard on Granen Möbler$/m)
  expect(stdout).toContain('2 steps, 0 applied, 1 ticked off')
})

test('plan reorder without places takes the order in which all of it can be done', async () => {
  const late = [
    { command: 'links.decide', input: { parent: 'central', child: 'lindenhof', decision: 'accept' } },
    { command: 'links.request', input: { parent: 'central', children: ['lindenhof'] } },
  ]
  const at = await withPlan('order', late)
  expect((await run(['plan', 'show', 'Handover', ...at])).stdout).toContain('in this order: 2, 1')
  expect(await run(['plan', 'reorder', 'Handover', ...at])).toMatchObject({ code: 0 })
  expect(await run(['plan', 'reorder', 'Handover', ...at])).toMatchObject({
    code: 2,
    stderr: 'There is no other order in which all of it can be done.\n',
  })
  expect(await run(['plan', 'apply', 'Handover', ...at])).toMatchObject({ code: 0 })
})

test('a plan is discarded and opened again, and commands know it by its name', async () => {
  const at = await withPlan('discard', steps.slice(0, 1))
  expect(await run(['plan', 'discard', 'Handover', ...at])).toMatchObject({ code: 0 })
  expect((await run(['plan', 'list', ...at])).stdout).toContain('Handover (discarded)')
  const staged = ['do', 'plans.stage', ...at, '--input', JSON.stringify({ plan: 'Handover', steps })]
  expect(await run(staged)).toMatchObject({ code: 1, stderr: expect.stringContaining('is discarded') })
  await run(['plan', 'reopen', 'Handover', ...at])
  expect(await run(staged)).toMatchObject({ code: 0 })
})

test('a step that cannot be taken back is applied only by those who say that they know', async () => {
  const migrate = { command: 'centers.migrate', input: { asset: 'am-onsen', center: 'bc', understood: true } }
  const at = await withPlan('final', [...steps.slice(0, 1), migrate])
  expect(await run(['plan', 'apply', 'Handover', ...at])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^centers\.migrate cannot be taken back/),
  })
  expect(await run(['plan', 'apply', 'Handover', '--step', '1', ...at])).toMatchObject({ code: 0 })
  expect(await run(['plan', 'apply', 'Handover', '--understood', ...at])).toMatchObject({ code: 0 })
})
