import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * Everything that can be acted on lies in the window, or comes into it where a person can scroll to it: it is not cut off,
 * and nothing lies on it. `part`: only what is inside of the elements of this selector.
 */
export async function expectInReach(page: Page, part = 'body'): Promise<void> {
  await expect.poll(() => page.evaluate(outOfReach, part)).toEqual([])
}

/**
 * Runs in the page, so it may use nothing from outside itself. A line for each control whose middle or ends cannot be
 * pressed. What is inside of a tree, a grid or the map is gone through by its own keys, and by scrolling it.
 */
function outOfReach(part: string): string[] {
  const inset = 3
  const own = '[role=tree] *, [role=grid] *, [role=application] *'
  // It comes into the window when it has the focus.
  const skip = '[href="#screen"]'

  // What is cut off can be scrolled to by a program only: such boxes are put back to where a person sees them.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const scrollTo = (control: Element) => {
    control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    for (let box = control.parentElement; box !== null; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box)
      if (!/auto|scroll/.test(overflowX)) box.scrollLeft = 0
      if (!/auto|scroll/.test(overflowY)) box.scrollTop = 0
    }
    return control.getBoundingClientRect()
  }
  return [
    ...document.querySelectorAll(`:is(${part}) :is(a, button, input, select, textarea):not(${own}, ${skip})`),
  ]
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect()
      return (
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        width > 1 &&
        height > 1
      )
    })
    .flatMap((control) => {
      const { left, right, top, width, height } = scrollTo(control)
      // A field shares its place with a sign at its end, and a switch is pressed by its label.
      const place = control.matches('input, select, textarea') ? (control.parentElement ?? control) : control
      const isInReach = [left + inset, (left + right) / 2, right - inset].every((x) => {
        const there = document.elementFromPoint(x, top + height / 2)
        return place.contains(there) || (there?.closest('label')?.contains(control) ?? false)
      })
      const name = control.getAttribute('aria-label') ?? control.textContent.trim()
      const where = [left, top, width, height].map(Math.round).join(' ')
      return isInReach ? [] : [`${control.tagName.toLowerCase()} ${name.slice(0, 60)} at ${where}`]
    })
}
