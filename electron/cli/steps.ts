import type { PlannedStep, StepOutcome } from '../../shared/contract/step.ts'
import { answerLines } from './answer-lines.ts'
import type { Format } from './do.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { orRefusal } from './refusal.ts'
import { idOf } from './session.ts'
import type { Session } from './session.ts'
import { outcomeLines } from './step-lines.ts'
import { cliText } from './texts.ts'

export interface StepsWish {
  readonly format: Format
  /** `all`: nothing happens unless every step can. `possible`: what cannot be done is left out. */
  readonly mode: 'all' | 'possible'
  /** Collects the steps in this plan instead; it is made where there is none of the name. */
  readonly plan?: string | undefined
  readonly dryRun?: boolean | undefined
  /** That some steps cannot be taken back on the platform. */
  readonly understood?: boolean | undefined
}

interface Around {
  readonly session: Session
  readonly terminal: Terminal
}

/**
 * Carries steps out as one change, with a result for each, or stages them. Exit code 1 where a step was
 * refused, be it left out or the reason why nothing happened.
 */
export async function carryOutSteps(
  steps: readonly PlannedStep[],
  wish: StepsWish,
  { session, terminal }: Around,
): Promise<number> {
  const print = printer(terminal)
  if (steps.length === 0) {
    await print(wish.format === 'json' ? JSON.stringify({ outcomes: [] }) : cliText('change.nothing'))
    return 0
  }
  if (wish.plan !== undefined) return stage(steps, { ...wish, plan: wish.plan }, session, print)
  assertUnderstood(
    steps.map(({ command }) => command),
    wish.understood,
  )
  return run(steps, wish, session, print)
}

/** Commands that a platform cannot take back. */
const final: ReadonlySet<string> = new Set(['centers.migrate'])

/** A `CliProblem` where one of these commands cannot be taken back on the platform and nobody said that this is known. */
export function assertUnderstood(commands: readonly string[], understood = false): void {
  const command = commands.find((each) => final.has(each))
  if (command !== undefined && !understood) throw problem('irreversible', { command })
}

export function isFinal(command: string): boolean {
  return final.has(command)
}

type Print = (text: string) => Promise<void>

function printer({ stdout }: Terminal): Print {
  return async (text) => {
    const output = new LineWriter(stdout)
    await output.write(`${text}\n`)
    await output.flush()
  }
}

async function stage(
  steps: readonly PlannedStep[],
  { plan, format }: StepsWish & { readonly plan: string },
  { names, call, rows }: Session,
  print: Print,
): Promise<number> {
  const named = names.plan(plan)
  const isNew = 'failure' in named && named.failure.code === 'not-found'
  const answer = isNew
    ? orRefusal(await call('plans.create', { name: plan, steps }), rows)
    : orRefusal(await call('plans.stage', { plan: idOf('--plan', named), steps }), rows)
  await print(
    format === 'json'
      ? JSON.stringify(answer)
      : cliText(isNew ? 'steps.staged-new' : 'steps.staged', { plan, number: steps.length }),
  )
  return 0
}

async function run(
  steps: readonly PlannedStep[],
  { format, mode, dryRun = false }: StepsWish,
  { call, rows }: Session,
  print: Print,
): Promise<number> {
  const ran = await call('bulk.run', { steps, mode })
  if (!ran.ok) {
    // Nothing happened; what became of each step is of use all the same.
    const outcomes: readonly StepOutcome[] = orProblem(await call('bulk.try', { steps }))
    await print(
      format === 'json' ? JSON.stringify({ change: null, outcomes }) : told(outcomes, false).join('\n'),
    )
    return orRefusal(ran, rows)
  }
  const { outcomes, ...answer } = ran.value
  const whole = dryRun ? { dryRun, outcomes } : { ...answer, outcomes }
  await print(
    format === 'json'
      ? JSON.stringify(whole)
      : [
          ...told(outcomes, !dryRun),
          // The warnings stand with their steps.
          ...(outcomes.some(({ ok }) => ok)
            ? answerLines({ ...answer, findings: [] }, { rows, rehearsed: dryRun })
            : []),
        ].join('\n'),
  )
  return outcomes.every(({ ok }) => ok) ? 0 : 1

  function told(each: readonly StepOutcome[], done: boolean): readonly string[] {
    return outcomeLines(steps, each, { rows, done })
  }
}
