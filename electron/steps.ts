import type { Advice } from '../shared/contract/change-result.ts'
import { contract } from '../shared/contract/contract.ts'
import type { CommandName } from '../shared/contract/contract.ts'
import { failed } from '../shared/contract/failure.ts'
import type { Failure, Result } from '../shared/contract/failure.ts'
import type { PlannedStep, StepOutcome } from '../shared/contract/step.ts'
import type { RowChange } from '../shared/model/row.ts'
import { consider } from './consider.ts'
import type { Considered } from './consider.ts'
import type { CommandHandler, CommandHandlers, Plan, WorkspaceView } from './feature.ts'
import { netRows } from './net-rows.ts'
import { placeOf } from './place.ts'
import type { Ids } from './ports.ts'
import { readOnce } from './read-once.ts'
import type { Stage } from './rehearse.ts'

/** A step, and possibly the id it has where it waits. */
export interface StepToTry extends PlannedStep {
  /**
   * What the step makes bears this id, however often it is tried: so a later step can name the account or
   * member that an earlier one adds, and trying leaves no new ids in the graph.
   */
  readonly id?: string
}

/** One step that was tried; a step that failed has no rows. */
export interface TriedStep {
  readonly outcome: StepOutcome
  readonly rows: readonly RowChange[]
}

/** The workspace as the steps so far leave it, and the way to carry out one more. */
export interface StepStage {
  readonly view: WorkspaceView
  readonly run: (step: StepToTry) => TriedStep
  /** Puts rows there for the steps after them, unconsidered: those of steps tried before, or of no step. */
  readonly write: Stage['write']
}

/** Steps that were tried one after the other. */
export interface Trial {
  /** In the order of the steps. */
  readonly outcomes: readonly StepOutcome[]
  /** What each step would change after those before it; empty where it failed. */
  readonly rowsOfStep: readonly (readonly RowChange[])[]
  /** What all steps that can be done do together. */
  readonly rows: readonly RowChange[]
  /** What the answer of one change of all these steps says, and why nobody has to consider it again. */
  readonly considered: Considered
}

export interface StepRunner {
  /** Whether a step may be this command. */
  readonly knows: (command: string) => boolean
  /**
   * Lets `act` carry out steps on the workspace, each authorised and held against the rules as those before
   * it leave it, and takes everything back. A step that fails changes nothing.
   */
  readonly rehearse: <Value>(view: WorkspaceView, act: (stage: StepStage) => Value) => Value
  /**
   * Tries each step on the workspace as the steps before it leave it. A step that fails changes nothing,
   * and the ones after it are tried without it. `meanwhile` is called when all were tried, before
   * everything is taken back: what it sees in its view is the workspace afterwards.
   */
  readonly try: (
    view: WorkspaceView,
    steps: readonly StepToTry[],
    meanwhile?: (after: WorkspaceView, trial: Trial) => void,
  ) => Trial
}

type Commands = Partial<CommandHandlers<CommandName>>

/** Runs commands as steps of something larger: a plan, a bulk change, an offboarding. */
export function createStepRunner(commands: Commands): StepRunner {
  const rehearse: StepRunner['rehearse'] = (view, act) =>
    view.rehearse((stage) => act({ ...stage, run: (step) => carryOut(commands, stage, step) }))
  return {
    knows: (command) => Object.hasOwn(commands, command),
    rehearse,
    try: (view, steps, meanwhile) =>
      rehearse(view, ({ view: after, run }) => {
        const trial = trialOf(steps.map(run))
        meanwhile?.(after, trial)
        return trial
      }),
  }
}

/** What tried steps come to together. */
export function trialOf(tried: readonly TriedStep[]): Trial {
  const done = tried.flatMap(({ outcome }) => (outcome.ok ? [outcome] : []))
  return {
    outcomes: tried.map(({ outcome }) => outcome),
    rowsOfStep: tried.map(({ rows }) => rows),
    rows: netRows(tried.flatMap(({ rows }) => rows)),
    considered: {
      advice: oncePerAct(done.flatMap(({ advice }) => advice)).slice(0, advised),
      findings: distinct(done.flatMap(({ findings }) => findings)),
    },
  }
}

/** As many distinct acts as the result of any other change explains: see authorise.ts. */
const advised = 20

/** Who could do an act is told as it is before the first step of its kind, not anew after each. */
function oncePerAct(advice: readonly Advice[]): readonly Advice[] {
  const first = new Map<string, Advice>()
  for (const each of advice) {
    const act = JSON.stringify([each.action, each.on, each.params])
    if (!first.has(act)) first.set(act, each)
  }
  return [...first.values()]
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function carryOut(commands: Commands, stage: Stage, step: StepToTry): TriedStep {
  const { id } = step
  const store = readOnce(stage.view.store)
  const view = { ...stage.view, store, ...(id === undefined ? {} : { ids: idsOf(id) }) }
  const plan = planOf(commands, view, step)
  if (!plan.ok) return failedWith(plan.error)
  const considered = consider(view, plan.value)
  if (!considered.ok) return failedWith(considered.error)
  const { rows } = plan.value
  stage.write(rows)
  return { outcome: { ok: true, changes: rows.length > 0, ...considered.value }, rows }
}

function failedWith(why: Failure): TriedStep {
  return { outcome: { ok: false, why }, rows: [] }
}

function planOf(
  commands: Commands,
  view: WorkspaceView,
  { command, input }: PlannedStep,
): Result<Plan<CommandName>> {
  if (!Object.hasOwn(commands, command)) return failed('bad-input', 'step.unknown-command', { command })
  const name = command as CommandName
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const details = { call: name, path: placeOf(issue?.path ?? []), problem: issue?.code ?? 'invalid' }
    return failed('bad-input', 'call.bad-input', details)
  }
  return (commands[name] as CommandHandler<CommandName>)(view, parsed.data)
}

/** The step's own id for the first thing it makes, and ids that follow from it for more. */
function idsOf(step: string): Ids {
  let made = 0
  return () => (++made === 1 ? step : `${step}-${made}`)
}
