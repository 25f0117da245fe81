import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './fixtures.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The page as it stands, or the part of it that a selector names, breaks no rule of WCAG 2.2 AA that a
 * machine can see, in either theme. They differ in colours alone, so the dark one is asked for its contrast.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  // Reading axe takes a third as long as asking it, so a document that has it keeps it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const runOnly =
      colorScheme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: ['color-contrast'] }
    const found = await page.evaluate(violationsOf, { part, runOnly: runOnly as axe.RunOnly, colorScheme })
    expect(found).toEqual([])
  }
}

interface Question {
  readonly part: string
  readonly runOnly: axe.RunOnly
  readonly colorScheme: string
}

/** Runs in the page. A line for each element that breaks a rule, with what would mend it. */
async function violationsOf({ part, runOnly, colorScheme }: Question): Promise<string[]> {
  const { axe: asked } = window as unknown as { readonly axe: typeof axe }
  const { violations } = await asked.run(part, { runOnly, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme} ${id}: ${target.join(' ')}\n${failureSummary}`),
  )
}
