import type { Work } from './work.ts'

/** Milliseconds of work at a time: a frame must not wait for it. */
const slice = 7

/** Does some work until it is done or its time is up. Answers undefined where there is more to do. */
export function workFor<Answer>(
  work: Work<Answer>,
  milliseconds = slice,
): { readonly answer: Answer } | undefined {
  const until = performance.now() + milliseconds
  do {
    const { done, value } = work.next()
    if (done) return { answer: value }
  } while (performance.now() < until)
  return undefined
}

/** Does the rest of some work between everything else that happens. Answers how to give it up. */
export function inSlices<Answer>(work: Work<Answer>, finish: (answer: Answer) => void): () => void {
  const turns = new MessageChannel()
  let done: { readonly answer: Answer } | undefined
  turns.port1.addEventListener('message', () => {
    if (done) {
      turns.port1.close()
      return finish(done.answer)
    }
    done = workFor(work)
    // What is done with the answer has a turn of its own: it may draw a whole screen.
    return turns.port2.postMessage(null)
  })
  turns.port1.start()
  turns.port2.postMessage(null)
  return () => turns.port1.close()
}

/** The answer of some work that is done between everything else that happens. */
export async function workedOut<Answer>(work: Work<Answer>): Promise<Answer> {
  return new Promise((resolve) => {
    inSlices(work, resolve)
  })
}

/** Lets everything else have its turn where some work has lasted long enough; for loops that wait anyway. */
export function pauses(): () => Promise<void> {
  let until = performance.now() + slice
  return async () => {
    if (performance.now() < until) return
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    until = performance.now() + slice
  }
}
