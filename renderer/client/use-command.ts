import { useCallback } from 'react'
import type { ActName, CommandName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { ChangeResult } from '../../shared/contract/change-result.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import { call } from './client.ts'
import { mirrorNow } from './mirror.ts'
import { tellOutcome } from './outcomes.ts'
import type { Done } from './outcomes.ts'
import { planModeNow } from './plan-mode.ts'
import { isStageable, stagedSteps } from './staged-steps.ts'
import type { Stageable } from './staged-steps.ts'
import { underWay } from './under-way.ts'

export interface CommandOptions {
  /** The caller shows a failure itself, beside what was typed. */
  readonly quietFailure?: boolean
  /** For a correction: the command that it takes back or does again. */
  readonly about?: string
}

/** What a command answers; one that was staged into a plan tells of the staging alone. */
export type CommandAnswer<Name extends CommandName> = Result<
  OutputOf<Name> | (Name extends Stageable ? ChangeResult : never)
>

/**
 * Runs a command, or in plan mode stages it into the chosen plan where it is about access. The frame then
 * offers to undo it, or says why it could not be done.
 */
export async function runCommand<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  options: CommandOptions = {},
): Promise<CommandAnswer<Name>> {
  const plan = planModeNow()
  const answer =
    plan !== null && isStageable(name)
      ? stageSteps(plan, [{ command: name, input }], options)
      : send(name, input, options)
  return answer as Promise<CommandAnswer<Name>>
}

/** Stages commands into a plan, as `runCommand` does for one; for what asks for many at once. */
export function stageSteps(
  plan: string,
  steps: readonly PlannedStep[],
  options: CommandOptions = {},
): Promise<CommandAnswer<'plans.stage'>> {
  return send('plans.stage', { plan, steps: [...stagedSteps(steps, mirrorNow())] }, options)
}

async function send<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  options: CommandOptions,
): Promise<Result<OutputOf<Name>>> {
  const result = await underWay(call(name, input))
  if (result.ok) {
    const { about } = options
    const done = { kind: 'done', command: name, input, about, result: result.value as ChangeResult }
    tellOutcome(done as Done)
  } else if (!options.quietFailure) tellOutcome({ kind: 'failed', failure: result.error })
  return result
}

/** `runCommand` for one command, the same function in every render. */
export function useCommand<Name extends CommandName>(
  name: Name,
): (input: InputOf<Name>, options?: CommandOptions) => Promise<CommandAnswer<Name>> {
  return useCallback((input, options) => runCommand(name, input, options), [name])
}

/** Runs an act of the app around the workspace; a failure is shown, success speaks for itself. */
export async function runAct<Name extends ActName>(
  name: Name,
  input: InputOf<Name>,
  options: CommandOptions = {},
): Promise<Result<OutputOf<Name>>> {
  const result = await call(name, input)
  if (!result.ok && !options.quietFailure) tellOutcome({ kind: 'failed', failure: result.error })
  return result
}
