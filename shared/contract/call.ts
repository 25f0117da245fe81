import type { z } from 'zod'

/**
 * A call is declared once; what the back end must implement and what a window may ask are both
 * derived from the declaration. The input is validated at the border, the output is only a type:
 * windows trust the back end, never the other way round.
 *
 * - `query` reads.
 * - `command` changes the workspace, and is recorded as one change.
 * - `act` changes the app around the workspace (opens one, chooses the acting member) and is not.
 */
export type CallKind = 'query' | 'command' | 'act'

export interface Call<Kind extends CallKind, Input extends z.ZodType, Output> {
  readonly kind: Kind
  readonly input: Input
  /** Never present at run time: it carries the output's type. */
  readonly output?: Output
}

type Declared<Kind extends CallKind, Input extends z.ZodType> = {
  readonly returns: <Output>() => Call<Kind, Input, Output>
}

function declare<Kind extends CallKind>(kind: Kind) {
  return <Input extends z.ZodType>(input: Input): Declared<Kind, Input> => ({
    returns: () => ({ kind, input }),
  })
}

export const query = declare('query')
export const command = declare('command')
export const act = declare('act')
