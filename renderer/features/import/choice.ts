import type { ChosenLines, Difference, ImportCounts, ImportLine } from '../../../shared/contract/import.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { AccessTable } from '../../../shared/model/row.ts'

/** What can be taken over. What is as it was is shown, never chosen. */
export const movable = ['new', 'changed', 'gone'] as const satisfies readonly Difference[]
export type Movable = (typeof movable)[number]

/** All lines of one kind of row with one mark. */
export interface Bucket {
  readonly table: AccessTable
  readonly what: Movable
}

/** How many lines there are, of each kind of row with each mark. */
export type Numbers = (bucket: Bucket) => number

/**
 * Which lines are to be taken over. A hundred thousand of them are chosen as buckets, of which single lines are
 * taken out or added by their number; the numbers hold for one reading.
 */
export interface Choice {
  readonly buckets: ReadonlySet<string>
  /** Lines against their bucket: chosen though it is not, or not though it is. */
  readonly against: ReadonlyMap<number, Bucket>
}

type ChoiceLine = Pick<ImportLine, 'line' | 'table' | 'what' | 'refused'>

export const everyBucket: readonly Bucket[] = accessTables.flatMap((table) =>
  movable.map((what) => ({ table, what })),
)

export const nothingChosen: Choice = { buckets: new Set(), against: new Map() }

/** What is new and what changed. What is gone takes access away, so somebody has to choose it. */
export const firstChoice: Choice = {
  buckets: new Set(everyBucket.filter(({ what }) => what !== 'gone').map(keyOf)),
  against: new Map(),
}

/** Whether a line can be chosen at all. */
export function bucketOf({ table, what, refused }: ChoiceLine): Bucket | null {
  return what === 'unchanged' || refused !== null ? null : { table, what }
}

export function isChosen(choice: Choice, line: ChoiceLine): boolean {
  const bucket = bucketOf(line)
  return bucket !== null && choice.buckets.has(keyOf(bucket)) !== choice.against.has(line.line)
}

/** One line more, or one less. */
export function withLine(choice: Choice, line: ChoiceLine, chosen: boolean): Choice {
  return withLines(choice, [line], chosen)
}

export function withLines(choice: Choice, lines: readonly ChoiceLine[], chosen: boolean): Choice {
  const against = new Map(choice.against)
  for (const line of lines) {
    const bucket = bucketOf(line)
    if (bucket === null) continue
    if (choice.buckets.has(keyOf(bucket)) === chosen) against.delete(line.line)
    else against.set(line.line, bucket)
  }
  return { ...choice, against }
}

/** All lines of these buckets, or none of them. */
export function withBuckets(choice: Choice, buckets: readonly Bucket[], chosen: boolean): Choice {
  const keys = new Set(buckets.map(keyOf))
  const left = [...choice.against].filter(([, bucket]) => !keys.has(keyOf(bucket)))
  const others = [...choice.buckets].filter((key) => !keys.has(key))
  return { buckets: new Set(chosen ? [...others, ...keys] : others), against: new Map(left) }
}

/** How many lines of these buckets are chosen; `numbers` leaves out what is refused. */
export function countChosen(choice: Choice, buckets: readonly Bucket[], numbers: Numbers): number {
  let count = 0
  for (const bucket of buckets) {
    const key = keyOf(bucket)
    const against = [...choice.against.values()].filter((other) => keyOf(other) === key).length
    count += choice.buckets.has(key) ? numbers(bucket) - against : against
  }
  return count
}

/** How a choice is sent: one filter with exceptions, and the buckets that do not fit into it. */
export interface SentChoice {
  readonly chosen: ChosenLines
  /** Buckets whose lines have to be named one by one, as the filter cannot say them. */
  readonly beside: readonly Bucket[]
}

/**
 * The filter names tables and marks, and means each with each. So it is the largest such product among the chosen
 * buckets; those without lines go with any. Mostly nothing is left beside it.
 */
export function sentChoice(choice: Choice, numbers: Numbers): SentChoice {
  const isOn = (bucket: Bucket) => choice.buckets.has(keyOf(bucket))
  const fits = (bucket: Bucket) => isOn(bucket) || numbers(bucket) === 0
  let best: { readonly whats: readonly Movable[]; readonly tables: readonly AccessTable[] } | null = null
  let most = 0
  for (const whats of someMarks) {
    const tables = accessTables.filter((table) => whats.every((what) => fits({ table, what })))
    const covered = sum(tables.flatMap((table) => whats.map((what) => numbers({ table, what }))))
    if (covered > most) [best, most] = [{ whats, tables }, covered]
  }
  const isInside = ({ table, what }: Bucket) =>
    best !== null && best.tables.includes(table) && best.whats.includes(what)
  const against = [...choice.against]
  const extra = against.filter(([, bucket]) => !isOn(bucket)).map(([line]) => line)
  const except = against.filter(([, bucket]) => isOn(bucket)).map(([line]) => line)
  const filter = best && { what: [...best.whats], tables: [...best.tables], refused: false }
  return {
    chosen: { ...(filter ? { filter } : {}), lines: extra, except },
    beside: everyBucket.filter((bucket) => isOn(bucket) && !isInside(bucket) && numbers(bucket) > 0),
  }
}

/** Numbers of the lines that can be taken over. */
export function numbersOf(counts: ImportCounts, refused: ReadonlyMap<string, number>): Numbers {
  return (bucket) => counts[bucket.table][bucket.what] - (refused.get(keyOf(bucket)) ?? 0)
}

/** How many lines of each bucket are refused. */
export function refusedByBucket(
  lines: readonly Pick<ImportLine, 'table' | 'what'>[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { table, what } of lines) {
    if (what === 'unchanged') continue
    const key = keyOf({ table, what })
    numbers.set(key, (numbers.get(key) ?? 0) + 1)
  }
  return numbers
}

/** Every set of marks but the empty one. */
const someMarks: readonly (readonly Movable[])[] = [
  ['new', 'changed', 'gone'],
  ['new', 'changed'],
  ['new', 'gone'],
  ['changed', 'gone'],
  ['new'],
  ['changed'],
  ['gone'],
]

function keyOf({ table, what }: Bucket): string {
  return `${table} ${what}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
