/** Milliseconds. A window that is used has idle moments far more often. */
const patience = 500

const nothing = () => undefined

/**
 * Does something once nothing else goes on. Answers how to stop.
 *
 * Chromium now and then waits for a frame before it has idle moments again, and a window at rest asks for none: seen with
 * Chromium 156 in six of 250 starts at size L, where nothing was done for ten seconds, and then at once with the next frame.
 * So a frame is asked for, in which nothing happens.
 */
export function onceIdle(act: () => void): () => void {
  const nudges = window.setInterval(() => window.requestAnimationFrame(nothing), patience)
  const handle = window.requestIdleCallback(() => {
    window.clearInterval(nudges)
    act()
  })
  return () => {
    window.clearInterval(nudges)
    window.cancelIdleCallback(handle)
  }
}
