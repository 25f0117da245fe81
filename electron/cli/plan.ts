import { carryOut } from './do.ts'
import type { Format } from './do.ts'
import { downloaded } from './download.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeOut } from './output-file.ts'
import { placed, planId, planView } from './plan-edit.ts'
import { planLine, planLines } from './plan-lines.ts'
import { orProblem, problem } from './problem.ts'
import { inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { assertUnderstood } from './steps.ts'
import { isWorkspaceDatabase } from './workspace-file.ts'

export interface PlanWish {
  readonly workspace: string
  readonly format: Format
}

/** Every plan, of every state. */
export async function listPlans(wish: PlanWish, terminal: Terminal): Promise<number> {
  return withPlans(wish.workspace, async ({ call }) => {
    const plans = orProblem(await call('plans.list', {}))
    await print(wish.format === 'json' ? JSON.stringify(plans) : plans.map(planLine).join('\n'), terminal)
    return 0
  })
}

/** A plan with its steps, what comes of each, and who gains and loses what. */
export async function showPlan(plan: string, wish: PlanWish, terminal: Terminal): Promise<number> {
  return withPlans(wish.workspace, async (session) => {
    const view = await planView(session, plan)
    await print(
      wish.format === 'json' ? JSON.stringify(view) : planLines(view, session.rows).join('\n'),
      terminal,
    )
    return 0
  })
}

export interface ApplyWish extends PlanWish {
  /** Places of the steps in the plan; none stands for all that wait. */
  readonly step?: readonly string[] | undefined
  readonly as?: string | undefined
  readonly dryRun?: boolean | undefined
  /** That some steps cannot be taken back on the platform. */
  readonly understood?: boolean | undefined
}

/** Applies a plan, or some steps of it, as one change. Exit code 1 where rules stand against it. */
export async function applyPlan(plan: string, wish: ApplyWish, terminal: Terminal): Promise<number> {
  const { workspace, as, dryRun = false, step: places } = wish
  await assertDatabase(workspace)
  return inWorkspace({ workspace, as, rehearse: dryRun }, async (session) => {
    const view = await planView(session, plan)
    const steps = places && placed(view, places)
    const applied = view.list.filter(({ id, state }) => state === 'staged' && (steps?.includes(id) ?? true))
    assertUnderstood(
      applied.map(({ command }) => command),
      wish.understood,
    )
    const input = { plan: view.id, ...(steps ? { steps } : {}) }
    return carryOut('plans.apply', input, { ...wish, session, terminal })
  })
}

/** Writes the checklist for the colleague at the console. */
export async function exportPlan(
  plan: string,
  wish: { readonly workspace: string; readonly form: 'markdown' | 'csv'; readonly out: string },
  terminal: Terminal,
): Promise<number> {
  assertNotWorkspace(wish.out, wish.workspace)
  return withPlans(wish.workspace, async (session) => {
    const id = planId(session, plan)
    const made = await session.call('plans.export', { plan: id, format: wish.form, language: 'en' })
    const { download } = orProblem(made)
    await writeOut(wish.out, [await downloaded(session, download)], terminal)
    return 0
  })
}

/** Looking at a plan tries its steps, for which a copy is enough. */
async function withPlans(workspace: string, work: (session: Session) => Promise<number>): Promise<number> {
  await assertDatabase(workspace)
  return inWorkspace({ workspace, rehearse: true }, work)
}

/** A workspace document has no plans. */
async function assertDatabase(workspace: string): Promise<void> {
  if (!(await isWorkspaceDatabase(workspace))) throw problem('store.not-a-workspace', { file: workspace })
}

async function print(text: string, terminal: Terminal): Promise<void> {
  const output = new LineWriter(terminal.stdout)
  if (text !== '') await output.write(`${text}\n`)
  await output.flush()
}
