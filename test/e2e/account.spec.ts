import type { Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { dragOver } from './drag.ts'
import { expect, test } from './fixtures.ts'

async function openAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Filter by name or id' }).fill(name)
  await page
    .getByRole('treeitem', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('combobox', { name: 'Find a person' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Acting as ${name}` })).toBeVisible()
}

const person = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const toast = (page: Page) => page.getByRole('alert')

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: /Open the sample agency/ }).click()
})

test('shows everyone with access, the strongest first, with the way by which it comes', async ({ page }) => {
  await openAccount(page, 'Fjord Sport')
  await expect(page.getByText('11 people')).toBeVisible()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(1)).toContainText('Anna Berg')
  await expect(person(page, 'Anna Berg')).toContainText('from Northlight MCC › Nordic')
  await expect(person(page, 'Kari Nilsen')).toContainText('here')
  await expect(person(page, 'line.moe')).toContainText('expired')

  await page.getByRole('textbox', { name: 'Filter people' }).fill('nordic search')
  await expect(page.getByText('4 people')).toBeVisible()
  await page.getByRole('textbox', { name: 'Filter people' }).press('Escape')
  await expect(page.getByText('11 people')).toBeVisible()
})

test('says why', async ({ page }) => {
  await openAccount(page, 'Fjord Sport')
  await person(page, 'Anna Berg').getByRole('button', { name: /^Why/ }).click()
  const why = page.getByRole('dialog')
  await expect(why).toContainText('Anna Berg is Admin of Northlight MCC')
  await expect(why).toContainText('Nordic')
})

test('gives access without a mouse, and takes it back from the toast', async ({ page }) => {
  await openAccount(page, 'Nordic')
  await page.getByRole('button', { name: 'Give access…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Give access to Nordic' })
  await page.keyboard.type('mikko')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'Standard' })).toBeChecked()
  await expect(dialog.getByText('Gets this role')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(person(page, 'Mikko Lahtinen')).toContainText('Standard')
  await expect(toast(page)).toContainText('Mikko Lahtinen is now Standard on Nordic')
  await expect(toast(page)).toContainText('Anna Berg')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(person(page, 'Mikko Lahtinen')).toHaveCount(0)
})

test('a list that opens has the next key, however fast it comes', async ({ page }) => {
  for (const name of ['Acting as Keeper', 'Changes: Apply at once']) {
    const focused = await page.getByRole('button', { name }).evaluate(async (button: HTMLElement) => {
      button.click()
      // As long as there is between one event and the next.
      await Promise.resolve()
      return document.activeElement?.getAttribute('placeholder')
    })
    expect(focused).toMatch(/^Find a (person|plan)/)
    await page.keyboard.press('Escape')
  }
})

test('takes a role away with Delete, undoes and redoes it with the keyboard', async ({ page }) => {
  await openAccount(page, 'Nordic')
  await person(page, 'David Ekström').focus()
  await page.keyboard.press('Delete')
  await expect(person(page, 'David Ekström')).toHaveCount(0)
  await expect(person(page, 'Elin Sandvik')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(person(page, 'David Ekström')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(person(page, 'David Ekström')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(person(page, 'David Ekström')).toHaveCount(0)
})

test('takes a role that is dropped on a person, and says before the drop what it does', async ({ page }) => {
  await openAccount(page, 'Nordic')
  const david = person(page, 'David Ekström')
  await dragOver(page, page.getByRole('list', { name: 'Roles to drag' }).getByText('Billing'), david)
  await expect(david).toContainText('Takes the place of Standard')
  await page.mouse.up()
  await expect(david).toContainText('Billing')
  await expect(david).not.toContainText('Standard')
})

test('refuses a named member what the platform would not let them do, with the proof', async ({ page }) => {
  await openAccount(page, 'Nordic')
  await actAs(page, 'Bo Lind')
  await person(page, 'David Ekström').focus()
  await page.keyboard.press('Delete')
  await expect(toast(page)).toContainText('Bo Lind may not do this on Nordic: Remove Standard users.')
  await toast(page).getByRole('button', { name: /^Why/ }).click()
  await expect(page.getByRole('dialog')).toContainText('No role of Bo Lind reaches Nordic')
  await expect(person(page, 'David Ekström')).toBeVisible()
})

test('asks for what nobody has told, and keeps the answer', async ({ page }) => {
  await openAccount(page, 'Hanse Wohnen')
  const question = page.getByRole('group', { name: 'Who owns this account?' })
  await question.getByRole('button', { name: 'Central' }).click()
  await expect(question).toHaveCount(0)
  const facts = page.getByRole('article', { name: 'Hanse Wohnen' })
  await expect(facts.getByText('Owner', { exact: true }).locator('..')).toContainText('Central')

  const billing = page.getByRole('group', { name: 'How is this account paid?' })
  await billing.getByRole('button', { name: 'Not known' }).click()
  await expect(billing).toHaveCount(0)
})

test('shows the links, and changes what is known of them', async ({ page }) => {
  await openAccount(page, 'Northlight BC')
  await page.getByRole('tab', { name: /Links/ }).click()
  const shared = page.getByRole('row', { name: /@fjordsport/ })
  await expect(shared).toContainText('Shared as Assigned')
  await shared.getByRole('button', { name: /received of @fjordsport/ }).click()
  await page.getByRole('menuitemradio', { name: 'Share not known' }).click()
  await expect(shared).toContainText('Share not known')
  await page.keyboard.press('Control+z')
  await expect(shared).toContainText('Shared as Assigned')
})

test('changes facts, and loses nothing of what was typed when it is refused', async ({ page }) => {
  await openAccount(page, 'Nordic')
  await actAs(page, 'Clara Holm')
  await page.getByRole('button', { name: 'Change facts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Facts of Nordic' })
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nordics')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('only the keeper')
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Nordics')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Acting as/ }).click()
  await page.getByRole('option', { name: /^Keeper/ }).click()
  await page.getByRole('button', { name: 'Change facts' }).click()
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Nordics')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nordics' })).toBeVisible()
})

test('adds an account below the chosen one, and a person', async ({ page }) => {
  await openAccount(page, 'Tokyo')
  await page.getByRole('button', { name: 'Workspace Northlight' }).click()
  await page.getByRole('menuitem', { name: 'Add an account below Tokyo…' }).click()
  const account = page.getByRole('dialog', { name: 'Add an account' })
  await account.getByRole('button', { name: 'Add account' }).click()
  await expect(account.getByText('An account needs a name.')).toBeVisible()
  await account.getByRole('textbox', { name: 'Name', exact: true }).fill('Sakura Tea')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sakura Tea' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Accounts above' })).toContainText('Tokyo')

  await page.getByRole('button', { name: 'Workspace Northlight' }).click()
  await page.getByRole('menuitem', { name: 'Add a person…' }).click()
  const someone = page.getByRole('dialog', { name: 'Add a person' })
  await someone.getByRole('textbox', { name: 'Name', exact: true }).fill('Nina Åberg')
  await someone.getByRole('textbox', { name: 'E-mail address' }).fill('anna@northlight.example')
  await someone.getByRole('button', { name: 'Add person' }).click()
  await expect(someone.getByText('Anna Berg has this address already.')).toBeVisible()
  await someone.getByRole('textbox', { name: 'E-mail address' }).fill('nina@northlight.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nina Åberg' })).toBeVisible()
})

test('follows what is done in another window', async ({ page, host }) => {
  await openAccount(page, 'Nordic')
  const other = await page.context().newPage()
  await other.goto(host.url)
  await openAccount(other, 'Nordic')
  await person(other, 'David Ekström').focus()
  await other.keyboard.press('Delete')
  await expect(person(page, 'David Ekström')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(person(other, 'David Ekström')).toBeVisible()
})

test('keeps the theme, in every window and after a reload, and sets it no more than once', async ({
  page,
  context,
  host,
}) => {
  const other = await context.newPage()
  await other.goto(host.url)
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')

  // Setting it works out the style of everything, which a start has no time for.
  await page.addInitScript(() => {
    const styles: Node[] = []
    Reflect.set(window, 'styles', styles)
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        styles.push(...[...addedNodes].filter(({ nodeName }) => nodeName === 'STYLE'))
    }).observe(document, { subtree: true, childList: true })
  })
  await page.reload()
  await expect(page.getByRole('tree')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await page.evaluate(() => Reflect.get(window, 'styles') as unknown)).toEqual([])
})

test.describe('is accessible', () => {
  test.slow()

  test('with everyone who has access, a question, and the dialog to give it', async ({ page }) => {
    await openAccount(page, 'Hanse Wohnen')
    await expect(page.getByRole('group', { name: 'Who owns this account?' })).toBeVisible()
    await expect(page.getByText('8 people')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Give access…' }).click()
    await expect(page.getByRole('dialog', { name: 'Give access to Hanse Wohnen' })).toBeVisible()
    await expectAccessible(page)
  })

  test('with its links, and the form for its facts', async ({ page }) => {
    await openAccount(page, 'Northlight BC')
    await page.getByRole('tab', { name: /Links/ }).click()
    await expect(page.getByRole('row', { name: /@fjordsport/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change facts' }).click()
    await expect(page.getByRole('dialog', { name: 'Facts of Northlight BC' })).toBeVisible()
    await expectAccessible(page)
  })

  test('with the menu of the workspace, and a form that is not filled in', async ({ page }) => {
    await page.getByRole('button', { name: 'Workspace Northlight' }).click()
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'Add a person…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a person' })
    await dialog.getByRole('button', { name: 'Add person' }).click()
    await expect(dialog.getByText('A person needs a name.')).toBeVisible()
    await expectAccessible(page)
  })

  test('with the list of people to act as, and a toast', async ({ page }) => {
    await openAccount(page, 'Nordic')
    await person(page, 'David Ekström').focus()
    await page.keyboard.press('Delete')
    await expect(toast(page)).toBeVisible()
    await page.getByRole('button', { name: /^Acting as/ }).click()
    await expect(page.getByRole('option', { name: /^Keeper/ })).toBeVisible()
    await expectAccessible(page)
  })
})
