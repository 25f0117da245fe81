import { afterPaint } from './after-paint.ts'
import { mirrorNow } from './mirror.ts'
import { onOutcome } from './outcomes.ts'
import type { Outcome } from './outcomes.ts'

/**
 * `onOutcome` for what draws something itself. What was done is to be seen first: a toast would hold up that frame.
 * `at`: when it was done, in ms since 1970. What was done in a workspace is not told any more in another. Answers how to
 * stop listening.
 */
export function onOutcomeSeen(listener: (outcome: Outcome, at: number) => void): () => void {
  return onOutcome((outcome) => {
    const at = Date.now()
    const workspace = mirrorNow().workspace?.id
    afterPaint(() => {
      if (mirrorNow().workspace?.id === workspace) listener(outcome, at)
    })
  })
}
