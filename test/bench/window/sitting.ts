import type { Painted } from './stopwatch.ts'

/** What was measured of one act. */
export interface Figure {
  readonly value: number
  readonly unit: 'ms' | 'MB'
  /** The longest task that the act caused, in ms; null where the figure is not about one act. */
  readonly longest: number | null
  /** Told for what it is worth, with no goal: something else is in it besides what is compared. */
  readonly aside?: true
}

/** What one contestant needed in one sitting, by the names of the acts, in the order of the table. */
export type Sitting = ReadonlyMap<string, Figure>

/** Somebody who goes through the same sitting as the others, in a page of its own. */
export interface Contestant {
  readonly name: string
  /** Told for what it is worth, with no goal: it has less to show than the others. */
  readonly aside?: true
  readonly sit: () => Promise<Sitting>
}

export function timed({ ms, longest }: Painted): Figure {
  return { value: ms, unit: 'ms', longest }
}

export function megabytes(value: number): Figure {
  return { value, unit: 'MB', longest: null }
}

/** A time that has more in it than what is compared. */
export function aside(value: number): Figure {
  return { ...milliseconds(value), aside: true }
}

/** Milliseconds that are a part of another act, whose longest task is told there. */
export function milliseconds(value: number): Figure {
  return { value, unit: 'ms', longest: null }
}
