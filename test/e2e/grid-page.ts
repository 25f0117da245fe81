import type { Locator, Page } from '@playwright/test'

/** The role grid as a person sees it: cells by the names of an account and a person. */
export interface GridPage {
  readonly grid: Locator
  readonly cell: (account: string, person: string) => Promise<Locator>
  readonly person: (name: string) => Locator
  readonly account: (name: string) => Locator
  /** A chip of the palette. */
  readonly role: (name: string) => Locator
  /** What the label under the pointer says. */
  readonly label: Locator
  /** Who would gain and lose what, below it. */
  readonly effect: Locator
  /** Sets filters from the menu, or takes them off. */
  readonly filter: (name: string) => Promise<void>
  /** Chooses in the view menu, by label. */
  readonly arrange: (choices: Readonly<Record<string, string>>) => Promise<void>
  /** The palette, and the line below it that says what happened. */
  readonly bar: Locator
}

/** Opens the sample agency and shows the roles of one subtree. */
export async function openGrid(page: Page, subtree: string): Promise<GridPage> {
  await page.getByText('Open the sample agency').click()
  await page.getByRole('button', { name: 'Grid' }).click()
  await page.getByRole('button', { name: 'Accounts shown' }).click()
  await page.keyboard.type(subtree)
  await page.getByRole('option', { name: subtree }).first().click()
  return gridPage(page)
}

/** The grid of a page that shows it. */
export function gridPage(page: Page): GridPage {
  const grid = page.getByRole('grid')
  const bar = page.getByRole('region', { name: 'Roles to give' })
  const person = (name: string): Locator => grid.getByRole('columnheader', { name })
  const account = (name: string): Locator => grid.getByRole('rowheader', { name, exact: true })
  return {
    grid,
    person,
    account,
    cell: async (accountName, personName) => {
      const col = await person(personName).getAttribute('aria-colindex')
      const head = page.getByRole('rowheader', { name: accountName, exact: true })
      const row = grid.getByRole('row').filter({ has: head })
      return row.locator(`[role=gridcell][aria-colindex="${col}"]`)
    },
    role: (name) => bar.getByRole('button', { name, exact: true }),
    label: page.getByRole('tooltip'),
    effect: page.locator('[data-effect]'),
    filter: async (name) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click()
      await page.keyboard.press('Escape')
    },
    arrange: async (choices) => {
      await page.getByRole('button', { name: 'View', exact: true }).click()
      for (const [label, choice] of Object.entries(choices))
        await page.getByRole('combobox', { name: label }).selectOption(choice)
      await page.keyboard.press('Escape')
    },
    bar,
  }
}

/** The table on the clipboard, as a spreadsheet takes it. */
export async function clipboardHtml(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('text/html')
    return (await blob?.text()) ?? ''
  })
}

/** A role in a cell, by how it is held. */
export function chip(cell: Locator, role: string, holding: keyof typeof words): Locator {
  const look = holding === 'leaving' ? '[data-leaving]' : `[data-holding=${holding}]`
  return cell.locator(look).getByRole('img', { name: words[holding](role), exact: true })
}

const words = {
  here: (role: string) => role,
  above: (role: string) => role,
  pending: (role: string) => `${role}, invited`,
  planned: (role: string) => `${role}, planned`,
  leaving: (role: string) => `${role}, planned to be taken away`,
}
