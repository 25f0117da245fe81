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

/** How a choice is sent: a filter for each mark, with exceptions. */
export function sentChoice(choice: Choice): ChosenLines {
  const isOn = (bucket: Bucket) => choice.buckets.has(keyOf(bucket))
  const filters = movable.flatMap((what) => {
    const tables = accessTables.filter((table) => isOn({ table, what }))
    return tables.length === 0 ? [] : [{ what: [what], tables, refused: false }]
  })
  const against = [...choice.against]
  const lines = against.filter(([, bucket]) => !isOn(bucket)).map(([line]) => line)
  const except = against.filter(([, bucket]) => isOn(bucket)).map(([line]) => line)
  return { filters, lines, except }
}

/** Numbers of the lines that can be taken over. */
export function numbersOf(counts: ImportCounts, refused: ImportCounts): Numbers {
  return ({ table, what }) => counts[table][what] - refused[table][what]
}

function keyOf({ table, what }: Bucket): string {
  return `${table} ${what}`
}
