import { useCallback } from 'react'
import type { ActName, CommandName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { ChangeResult } from '../../shared/contract/change-result.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { call } from './client.ts'
import { tellOutcome } from './outcomes.ts'
import type { Done } from './outcomes.ts'

export interface CommandOptions {
  /** The caller shows a failure itself, beside what was typed. */
  readonly quietFailure?: boolean
  /** For a correction: the command that it takes back or does again. */
  readonly about?: string
}

/** Runs a command; the frame then offers to undo it, or says why it could not be done. */
export async function runCommand<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
  options: CommandOptions = {},
): Promise<Result<OutputOf<Name>>> {
  const result = await call(name, input)
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
): (input: InputOf<Name>, options?: CommandOptions) => Promise<Result<OutputOf<Name>>> {
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
