import type { Checking } from './checking.ts'

/** Does work that comes in steps, and lets others have their turn in between. */
export async function withRests<Value>(
  steps: Generator<undefined, Value>,
  { rest }: Pick<Checking, 'rest'>,
): Promise<Value> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await rest()
  }
}
