/** Work on many rows that can pause: it yields wherever it may be interrupted, and returns its answer. */
export type Work<Answer> = Generator<undefined, Answer, undefined>

/** How many small steps are done between two pauses; together they stay far below a frame. */
export const stepsBetweenPauses = 1024

/** Does all of some work at once. */
export function finished<Answer>(work: Work<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Keeps the latest answer for as long as what it was made from is the same. */
export function kept<Answer>(): (from: readonly unknown[], make: () => Work<Answer>) => Work<Answer> {
  let last: { readonly from: readonly unknown[]; readonly answer: Answer } | null = null
  return function* keep(from, make) {
    if (last?.from.every((part, place) => Object.is(part, from[place]))) return last.answer
    const answer = yield* make()
    last = { from, answer }
    return answer
  }
}
