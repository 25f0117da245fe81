import { useLayoutEffect } from 'react'

/** What stands at the foot of the window, by the attribute of the page's body that says so. */
export type BodyMark = 'taskWindow' | 'gridBar'

/**
 * Marks the page's body for as long as something is there, so that messages can stand above it. `body:has(…)` would say the
 * same, but is looked up in the whole page whenever an element comes or goes.
 */
export function useBodyMark(mark: BodyMark, isThere: boolean): void {
  useLayoutEffect(() => {
    if (!isThere) return undefined
    const { dataset } = document.body
    dataset[mark] = ''
    return () => {
      delete dataset[mark]
    }
  }, [mark, isThere])
}
