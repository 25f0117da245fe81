import type { Painted } from './stopwatch.ts'

/** What was measured of one act. */
export interface Figure {
  readonly value: number
  readonly unit: 'ms' | 'MB'
  /** The longest task that the act caused, in ms; null where the figure is not about one act. */
  readonly longest: number | null
}

/** What one contestant needed in one sitting, by the names of the acts, in the order of the table. */
export type Sitting = ReadonlyMap<string, Figure>

/** Somebody who goes through the same sitting as the others, in a page of its own. */
export interface Contestant {
  readonly name: string
  readonly sit: () => Promise<Sitting>
}

export function timed({ ms, longest }: Painted): Figure {
  return { value: ms, unit: 'ms', longest }
}

export function megabytes(value: number): Figure {
  return { value, unit: 'MB', longest: null }
}

/** Milliseconds that are a part of another act, whose longest task is told there. */
export function milliseconds(value: number): Figure {
  return { value, unit: 'ms', longest: null }
}
