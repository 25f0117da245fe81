/**
 * Something that answers a run of numbered questions. `run` returns a checksum, so that no work can be
 * optimised away. `most` bounds how many questions a round asks of something very slow.
 */
export interface Contestant {
  readonly name: string
  readonly most?: number
  run(from: number, to: number): number
}

/** Figures of one contestant: nanoseconds a question, round by round. */
export interface Timing {
  readonly name: string
  readonly rounds: readonly number[]
  readonly median: number
  /** Median of the ratios to the first contestant, round by round: it holds when the machine drifts. */
  readonly ratio: number
  /** Whether fewer questions were asked than of the others, and the time scaled up. */
  readonly scaled: boolean
}

export interface Rounds {
  readonly rounds: number
  /** Questions a round; each round asks new ones, the same of every contestant. */
  readonly questions: number
  /** Untimed, before each turn: what a contestant touches must not be warm from the one before. */
  readonly prepare?: (from: number, to: number) => void
}

/** Lets everyone answer in turn, in the order of `orderIn`, after one round that is not counted. */
export function inTurns(
  contestants: readonly Contestant[],
  { rounds, questions, prepare }: Rounds,
): readonly Timing[] {
  const times = contestants.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    const from = round * questions
    for (const place of orderIn(round, contestants.length)) {
      prepare?.(from, from + questions)
      const contestant = contestants[place]!
      const count = Math.min(questions, contestant.most ?? questions)
      const start = process.hrtime.bigint()
      sink += contestant.run(from, from + count)
      const time = Number(process.hrtime.bigint() - start) / count
      if (round > 0) times[place]!.push(time)
    }
  }
  const [first = []] = times
  return contestants.map(({ name, most = questions }, place) => ({
    name,
    rounds: times[place]!,
    median: median(times[place]!),
    ratio: ratioOf(times[place]!, first),
    scaled: most < questions,
  }))
}

/**
 * The order of a round: 0 1 5 2 4 3, then 1 2 0 3 5 4, and backwards after each cycle. Everyone comes after
 * everyone else equally often (a Williams design), because who follows a slow contestant finds the
 * processor's caches full of its data.
 */
export function orderIn(round: number, count: number): readonly number[] {
  const zigzag = Array.from({ length: count }, (_, turn) =>
    turn % 2 === 1 ? (turn + 1) / 2 : (count - turn / 2) % count,
  )
  const order = zigzag.map((place) => (place + round) % count)
  return Math.floor(round / count) % 2 === 0 ? order : order.toReversed()
}

/** How many questions `inTurns` goes through. */
export function questionsOf({ rounds, questions }: Pick<Rounds, 'rounds' | 'questions'>): number {
  return (rounds + 1) * questions
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

let sink = 0

/** What all runs returned; printed nowhere, but the compiler cannot know. */
export function checksum(): number {
  return sink
}

/** The median of ratios round by round. */
export function ratioOf(rounds: readonly number[], to: readonly number[]): number {
  return median(rounds.map((time, round) => time / to[round]!))
}
