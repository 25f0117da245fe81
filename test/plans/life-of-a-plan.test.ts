import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { keeper } from '../../shared/model/change.ts'
import type { PlanRow, StepRow } from '../../shared/model/plan.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { openStore } from '../../electron/store/open-store.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { must, options, temporaryFolder } from '../store/workspaces.ts'
import { documentOf } from './planning.ts'
import { randomCall } from './random-plan-commands.ts'

/* A plan as a state machine: any commands, in any order, by anyone. */

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 120_000 })

/** The rows of plans and steps, read from the file beside the app. */
interface PlanRows {
  readonly plans: readonly PlanRow[]
  readonly steps: readonly StepRow[]
}

async function planRows({ ask }: TestApp): Promise<PlanRows> {
  const [recent] = await ask('workspace.recent', {})
  const store = must(openStore(recent!.file, { ...options, readOnly: true }))
  const plans = store.plans()
  const steps = plans.flatMap(({ id }) => store.stepsOf(id))
  store.close()
  return { plans, steps }
}

async function stateOf(app: TestApp) {
  return { document: await documentOf(app), rows: await planRows(app) }
}

/** What is wrong with plans as they stand; empty where nothing is. */
function wrongPlans({ plans, steps }: PlanRows): readonly string[] {
  return plans.flatMap(({ id, state }) => {
    const own = steps.filter(({ plan }) => plan === id)
    const places = own.map(({ place }) => place)
    return [
      ...(new Set(places).size === places.length ? [] : [`${id}: two steps in one place`]),
      ...(state === 'finished' && own.some((step) => step.state === 'staged')
        ? [`${id} is finished, and a step waits`]
        : []),
      ...own
        .filter(({ tickedAt, tickedBy }) => (tickedAt === undefined) !== (tickedBy === undefined))
        .map((step) => `${step.id} is ticked by nobody`),
    ]
  })
}

/** The rows that recorded changes lead to from a workspace without plans. */
function replayed(recorded: readonly RowChange[]): PlanRows {
  const plans = new Map<string, PlanRow>()
  const steps = new Map<string, StepRow>()
  for (const row of recorded) {
    if (row.table === 'plan') keep(plans, row.before, row.after)
    if (row.table === 'step') keep(steps, row.before, row.after)
  }
  return { plans: [...plans.values()], steps: [...steps.values()] }
}

function keep<Row extends { readonly id: string }>(
  rows: Map<string, Row>,
  before: Row | null,
  after: Row | null,
) {
  if (after) rows.set(after.id, after)
  else rows.delete(before!.id)
}

function sorted({ plans, steps }: PlanRows): PlanRows {
  return { plans: plans.toSorted(byId), steps: steps.toSorted(byId) }
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}

const met = new Set<string>()

test.each(Array.from({ length: 3 }, (_, place) => [400 + place]))(
  'plans live by their states through any commands, and all of it is undone (seed %i)',
  async (seed) => {
    const chance = new Chance(seed)
    const app = await startSample(testEnvironment(temporaryFolder()))
    const { ask } = app
    const start = await stateOf(app)
    const changes: { readonly id: string; readonly rows: readonly RowChange[] }[] = []
    let now = start
    for (let turn = 0; turn < 40; turn++) {
      const list = await ask('plans.list', {})
      const views = await Promise.all(list.map(({ id }) => ask('plans.show', { plan: id })))
      const { name, input } = randomCall(chance, views)
      await ask('actor.choose', { actor: chance.pick([keeper, keeper, 'anna', 'clara', 'petra']) })
      const result = await app.app.call(name, input)
      met.add(`${name} ${result.ok ? 'works' : 'fails'}`)
      const before = now
      now = await stateOf(app)
      const change = result.ok ? (result.value as { readonly change: string | null }).change : null
      const same = isDeepStrictEqual(now, before)
      // To plan is no access: only applying changes who may do what.
      const isAccess = now.document !== before.document
      expect([name, change !== null, isAccess && name !== 'plans.apply']).toEqual([name, !same, false])
      expect(wrongPlans(now.rows)).toEqual([])
      if (change === null) continue
      const [latest] = await ask('changes.list', { limit: 1 })
      changes.push({ id: change, rows: latest!.rows })
    }
    expect(sorted(replayed(changes.flatMap(({ rows }) => rows)))).toEqual(sorted(now.rows))
    await ask('actor.choose', { actor: keeper })
    for (const { id } of changes.toReversed()) await ask('changes.undo', { change: id })
    expect(await stateOf(app)).toEqual(start)
    app.app.close()
  },
)

// A run in which all were refused would prove nothing.
test('each command on plans has met both ends', () => {
  const names = ['update', 'discard', 'edit-step', 'drop-steps', 'reorder', 'tick', 'apply', 'stage']
  const ends = names.flatMap((name) => [`plans.${name} works`, `plans.${name} fails`])
  const wanted = [...ends, 'plans.create works', 'plans.reopen works']
  expect(wanted.filter((end) => !met.has(end))).toEqual([])
})
