/** What people do, and after which a screen mostly looks different; after a typed letter Chromium does the same by itself. */
const acts = ['keydown', 'click', 'pointerup', 'drop'] as const

/**
 * Has style and layout worked out as soon as an act inside of the element is through, and not when the browser's next frame
 * comes: until then it would do nothing, and the frame is left with painting alone. Asked for in a task of its own, which nothing
 * waits for; where the frame was quicker there is nothing left to do. Answers how to stop.
 */
export function layOutEarly(element: HTMLElement): () => void {
  let timer = 0
  const layOut = () => {
    timer = 0
    element.getBoundingClientRect()
  }
  const soon = () => {
    if (timer === 0) timer = window.setTimeout(layOut)
  }
  for (const act of acts) element.addEventListener(act, soon)
  return () => {
    window.clearTimeout(timer)
    for (const act of acts) element.removeEventListener(act, soon)
  }
}
