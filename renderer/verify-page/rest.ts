/** Milliseconds that checking takes before the page may be painted and hear of presses. */
const turn = 30

/** Answers at once until a turn is over, and then when the page has had its own. */
export type Rest = () => Promise<void> | undefined

export function createRest(): Rest {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < turn) return undefined
    return new Promise((resolve) => {
      // Timers of a page that nobody looks at come once a second; messages come at once.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        port1.close()
        begun = performance.now()
        resolve()
      })
      port1.start()
      port2.postMessage(null)
    })
  }
}
