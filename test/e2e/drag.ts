import type { Locator, Page } from '@playwright/test'

/** Takes something up with the mouse, and moves it over a target without letting go. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await moveOver(page, to)
}

/** The same for what stands in the middle of something that takes no pointer itself. */
export async function dragFrom(page: Page, from: Locator, to: Locator): Promise<void> {
  const { x, y } = await middleOf(from)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await moveOver(page, to)
}

/** Moves what is being dragged over another target. A person's hand is never quite still. */
export async function moveOver(page: Page, to: Locator): Promise<void> {
  const { x, y } = await middleOf(to)
  await page.mouse.move(x, y, { steps: 5 })
  await page.mouse.move(x + 1, y)
  await page.mouse.move(x, y + 1)
  // Chromium tells nothing but the entering where the last move came into another element.
  await page.mouse.move(x, y + 2)
}

async function middleOf(part: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await part.boundingBox()
  if (!box) throw new Error(`nothing to be seen of ${part.toString()}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
