import { onceIdle } from './once-idle.ts'
import { workFor } from './slices.ts'
import type { Work } from './work.ts'

/** So much at a time: a frame must not wait for it. */
const slice = 6
const fewAtLeast = 64

/** Does some work while nothing else goes on. Answers how to stop. */
export function workWhenIdle(work: Work<unknown>): () => void {
  const go = () => {
    if (!workFor(work, slice)) stop = onceIdle(go)
  }
  let stop = onceIdle(go)
  return () => stop()
}

/**
 * Does something with each place below `count` while nothing else goes on, then `after`. `count` is asked again
 * before each stretch: rows may come meanwhile. `together`: how many are done before it looks at the clock. Answers
 * how to stop.
 */
export function whenIdle(
  count: () => number,
  each: (place: number) => void,
  after?: () => void,
  together = fewAtLeast,
): () => void {
  let place = 0
  const work = () => {
    const until = performance.now() + slice
    while (place < count() && performance.now() < until)
      for (const end = Math.min(place + together, count()); place < end; place += 1) each(place)
    if (place < count()) stop = onceIdle(work)
    else after?.()
  }
  let stop = onceIdle(work)
  return () => stop()
}
