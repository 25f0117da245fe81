import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The page as it stands, or the part of it that a selector names, breaks no rule of WCAG 2.2 AA that a
 * machine can see, in either theme. They differ in colours alone, so the dark one is asked for its contrast.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const runOnly =
      colorScheme === 'light'
        ? { type: 'tag' as const, values: tags }
        : { type: 'rule' as const, values: ['color-contrast'] }
    // No frames here, so the mode without a page beside this one will do; it takes half the time.
    const axe = new AxeBuilder({ page }).include(part).setLegacyMode()
    const { violations } = await axe.options({ runOnly, resultTypes: ['violations'] }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${colorScheme} ${id}: ${target.join(' ')}\n${failureSummary}`,
      ),
    )
    expect(found).toEqual([])
  }
}
