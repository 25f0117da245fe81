import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The page as it stands breaks no rule of WCAG 2.2 AA that a machine can see, in either theme. The themes
 * differ in colours alone, so the dark one is asked for its contrast and nothing else.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const all = new AxeBuilder({ page })
    const { violations } = await (
      colorScheme === 'light' ? all.withTags(rules) : all.withRules('color-contrast')
    ).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${colorScheme} ${id}: ${target.join(' ')}\n${failureSummary}`,
      ),
    )
    expect(found).toEqual([])
  }
}
