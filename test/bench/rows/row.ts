import type { Timing } from '../measure/turns.ts'

/** One line of the table: a contestant beside the one that its ratio is to. */
export interface Row {
  readonly what: string
  readonly size: string
  readonly name: string
  readonly value: number
  readonly unit: 'ns' | 'µs' | 'ms' | 'MB' | 'B' | 'kB'
  /** To `against`, as a median of ratios within rounds. */
  readonly ratio?: number
  readonly against?: string
  /** What was expected of the ratio. */
  readonly target?: string
  readonly note?: string
  /** Said instead of a figure, where there is none. */
  readonly text?: string
  readonly rounds?: readonly number[]
}

const units = { ns: 1, µs: 1e3, ms: 1e6 } as const

export function rowsOf(
  what: string,
  size: string,
  unit: keyof typeof units,
  timings: readonly Timing[],
  about: Readonly<Record<string, Partial<Row>>> = {},
): readonly Row[] {
  return timings.map((timing, place) => ({
    what,
    size,
    name: timing.name,
    value: timing.median / units[unit],
    unit,
    ...(place > 0 ? { ratio: timing.ratio, against: timings[0]!.name } : {}),
    ...(timing.scaled ? { note: 'fewer questions, scaled up' } : {}),
    ...about[timing.name],
    rounds: timing.rounds,
  }))
}

/** A line that stands beside no other. */
export function figureOf(what: string, size: string) {
  return (name: string, value: number, unit: Row['unit'] = 'ms'): Row => ({ what, size, name, value, unit })
}

/** Fails where two contestants do not say the same. */
export function assertSame(what: string, expected: unknown, found: unknown): void {
  const [one, other] = [JSON.stringify(expected), JSON.stringify(found)]
  if (one !== other) throw new Error(`${what}: ${other.slice(0, 300)} instead of ${one.slice(0, 300)}`)
}
