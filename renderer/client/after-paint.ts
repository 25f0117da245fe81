/** Long enough for a frame of a busy window; one that nobody sees is drawn no frames. */
const latest = 100

/** Does something once what is drawn just now has been painted. */
export function afterPaint(act: () => void): void {
  let waits = true
  const go = () => {
    if (waits) act()
    waits = false
  }
  // What a frame's callback puts off comes after it was painted.
  window.requestAnimationFrame(() => window.setTimeout(go))
  window.setTimeout(go, latest)
}
