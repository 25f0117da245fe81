import { median, ratioOf } from '../measure/turns.ts'
import type { Row } from '../rows/row.ts'
import type { Outcome } from './in-turn.ts'
import type { Figure } from './sitting.ts'

/** Said in place of a figure where a contestant fell out. */
export const failed = 'failed'

/**
 * One line for each act and contestant: medians, and the medians of the ratios round by round to the first
 * contestant, which is Keyholder.
 */
export function comparedRows(topic: string, size: string, outcomes: readonly Outcome[]): readonly Row[] {
  const [first] = outcomes
  if (!first) return []
  return actsOf(outcomes).flatMap((act) =>
    outcomes.map((outcome) =>
      rowOf(`${topic}: ${act}`, size, outcome, act, outcome === first ? {} : beside(first, outcome, act)),
    ),
  )
}

/** What a peer's line says of Keyholder's, where both have figures. */
function beside(first: Outcome, peer: Outcome, act: string): Partial<Row> {
  const [own, theirs] = [figuresOf(first, act), figuresOf(peer, act)]
  if (own.length === 0 || theirs.length === 0 || first.failure !== null || peer.failure !== null) return {}
  const goal = peer.aside || theirs[0]?.aside ? {} : { target: '≥ 1' }
  return { ratio: ratioOf(values(theirs), values(own)), against: first.name, ...goal }
}

/** Lines without peers, with what was wanted of them. */
export function aloneRows(
  topic: string,
  size: string,
  outcome: Outcome,
  wanted: Readonly<Record<string, string>>,
): readonly Row[] {
  return actsOf([outcome]).map((act) =>
    rowOf(`${topic}: ${act}`, size, outcome, act, wanted[act] === undefined ? {} : { target: wanted[act] }),
  )
}

/** The longest task of every act, the median of the rounds. */
export function longestTaskRows(topic: string, size: string, outcome: Outcome): readonly Row[] {
  return actsOf([outcome]).flatMap((act) => {
    const tasks = figuresOf(outcome, act).flatMap(({ longest }) => (longest === null ? [] : [longest]))
    if (tasks.length === 0) return []
    const value = median(tasks)
    const what = `longest task: ${topic}, ${act}`
    const row: Row = {
      what,
      size,
      name: outcome.name,
      value,
      unit: 'ms',
      rounds: tasks,
      target: '≤ 50',
      // Chromium tells of none that is shorter.
      ...(value < 50 ? { text: 'none over 50 ms' } : {}),
    }
    return [row]
  })
}

function rowOf(what: string, size: string, outcome: Outcome, act: string, more: Partial<Row>): Row {
  const figures = figuresOf(outcome, act)
  const common = { what, size, name: outcome.name, unit: figures[0]?.unit ?? 'ms' } as const
  if (outcome.failure !== null) return { ...common, value: 0, text: failed }
  if (figures.length === 0) return { ...common, value: 0, text: 'has no such feature' }
  return { ...common, value: median(values(figures)), rounds: values(figures), ...more }
}

/** The acts of whoever has the most of them, in their order: a peer may lack some, and who failed has none. */
function actsOf(outcomes: readonly Outcome[]): readonly string[] {
  const [first = []] = outcomes
    .map(({ rounds }) => [...(rounds[0]?.keys() ?? [])])
    .toSorted((one, other) => other.length - one.length)
  // Where everybody failed at once the table still has to say so.
  return first.length === 0 ? ['everything'] : first
}

function figuresOf({ rounds }: Outcome, act: string): readonly Figure[] {
  return rounds.flatMap((sitting) => sitting.get(act) ?? [])
}

function values(figures: readonly Figure[]): readonly number[] {
  return figures.map(({ value }) => value)
}
