import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may take before others have their turn. */
const turn = 15

/** Rows that work in steps takes between two pauses: a few milliseconds. */
export const rowsAStep = 1024

/** Does work that comes in steps at once. */
export function atOnce<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Does work that comes in steps, and lets windows be answered in between. `onStep` hears of a step before
 * each pause, and ends the work by answering false: then the value is null.
 */
export async function inTurns<Step, Value>(
  steps: Generator<Step, Value>,
  onStep: (step: Step) => boolean,
): Promise<Value | null> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < turn) continue
    if (!onStep(step.value)) return null
    await setImmediate()
    since = performance.now()
  }
}
