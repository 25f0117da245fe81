import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { dragOver } from './drag.ts'
import { openGrid } from './grid-page.ts'

export const strip = (page: Page) => page.getByRole('region', { name: 'Plan mode' })
export const steps = (page: Page) => page.getByRole('list', { name: 'Steps' }).locator('> li')
export const effect = (page: Page) => page.getByRole('complementary', { name: 'Effect' })
/** What the frame says just now; the toast before may still be on its way out. */
export const told = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })
export const anchor = (step: Locator) => step.getByRole('checkbox')
/** The step by its sentence: as text, its role is a chip that begins with a letter. */
export const expectStep = (step: Locator, sentence: string) =>
  expect(anchor(step)).toHaveAccessibleName(`Select: ${sentence}`)

export async function planInto(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Changes: Apply at once' }).click()
  await page.keyboard.type(name)
  await page.getByRole('option', { name: `New plan “${name}”` }).click()
  await expect(strip(page)).toContainText(`Changes wait in ${name}`)
}

/** Gives a role by dragging it from the palette onto a cell of the grid. */
export async function drop(page: Page, role: Locator, cell: Locator): Promise<void> {
  await dragOver(page, role, cell)
  await page.mouse.up()
}

export async function threeSteps(page: Page): Promise<void> {
  const { cell, role } = await openGrid(page, 'Nordic')
  await planInto(page, 'Autumn')
  await drop(page, role('Admin'), await cell('Nordic', 'David Ekström'))
  await expect(strip(page)).toContainText('1 step')
  await drop(page, role('Billing'), await cell('Nordic', 'Clara Holm'))
  await expect(strip(page)).toContainText('2 steps')
  await drop(page, role('Standard'), await cell('Nordic', 'Mikko Lahtinen'))
  await expect(strip(page)).toContainText('3 steps')
}

/** Asks the host as another window does: for a plan that a script has made. */
export function ask<Value>(page: Page, call: string, input: object): Promise<Value> {
  return page.evaluate(
    (request) =>
      new Promise<Value>((resolve) => {
        const key = window.sessionStorage.getItem('keyholder.key') ?? ''
        const socket = new WebSocket(`ws://${window.location.host}/socket`, ['keyholder', key])
        socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, ...request })))
        socket.addEventListener('message', ({ data }) => {
          const { id, result } = JSON.parse(String(data)) as { id?: number; result: { value: Value } }
          if (id !== 1) return
          socket.close()
          resolve(result.value)
        })
      }),
    { call, input },
  )
}
