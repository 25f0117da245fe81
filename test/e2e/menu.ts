import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * Chooses in the open menu by keyboard, once it stands with the focus on its first item: what is focused before that loses the
 * focus to it, and Enter would choose the first.
 */
export async function chooseByKey(page: Page, name: string | RegExp): Promise<void> {
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await menu.getByRole('menuitem', { name }).press('Enter')
}
