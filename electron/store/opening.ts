/**
 * Takes several things one after the other. Where a step throws, what was taken before it is given back,
 * the latest first, and the error goes on.
 */
export function opening<T>(act: (onFailure: (giveBack: () => void) => void) => T): T {
  const taken: (() => void)[] = []
  try {
    return act((giveBack) => taken.push(giveBack))
  } catch (error) {
    for (const giveBack of taken.toReversed()) giveBack()
    throw error
  }
}
