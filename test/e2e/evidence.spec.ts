import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { freshFolder, run } from '../cli/run.ts'
import { sampleIn } from '../cli/workspace.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

/** Lets go of a file over the page, as if it came from the desktop. */
async function drop(page: Page, path: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name))
      return data
    },
    { base64: readFileSync(path).toString('base64'), name: path.slice(path.lastIndexOf('/') + 1) },
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('a page from a file says what a pack proves, and refuses it with one byte changed', async ({
  context,
}) => {
  const folder = freshFolder()
  const workspace = await sampleIn(folder, 'northlight')
  const [pack, changed, file] = ['pack.zip', 'changed.zip', 'check.html'].map((name) => join(folder, name))
  const made = await run(['evidence', '--workspace', workspace, '--account', 'fjord-sport', '--out', pack!])
  const fingerprint = /Key (.+)\n/.exec(made.stdout)![1]!
  const bytes = readFileSync(pack!)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(changed!, bytes)
  const written = await run(['verify', '--page', file!])
  expect(written.stdout).toContain(createHash('sha256').update(readFileSync(file!)).digest('hex'))

  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => troubles.push(request.url()))
  await page.goto(pathToFileURL(file!).href)
  await page.getByLabel('Fingerprint that you were told').fill(fingerprint)
  await drop(page, pack!)
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveText([
    /^ProvedNot a byte has changed since this was signed/,
    /^ProvedThe key is the one that you expected/,
    /^ProvedEvery file is the one in the manifest/,
    /^ProvedThe record has no gap and no altered change/,
    /^ProvedThe record begins with the first change/,
    /^ProvedThe state is what the record says that it became/,
    /^Left openThe verdicts were not asked again here/,
    /^Left openThe report was not made again here/,
  ])
  const said = page.getByRole('status')
  await expect(said).toContainText('Nothing in this pack is refutedProved: 6 · left open: 2 · refuted: 0')
  await expect(said).toContainText('pack.zip says that it is about Fjord Sport in Northlight')
  await expectAccessible(page)

  await page.getByLabel('Language').selectOption('sv')
  await drop(page, changed!)
  await expect(said).toContainText('Paketet är vederlagt')
  await expect(lines.first()).toHaveText(/^VederlagtDetta är inte vad som signerades med nyckeln/)
  await expectAccessible(page)
  await page.getByLabel('Fingeravtryck').fill('0000')
  await expect(page.getByText('Det här är inget fingeravtryck')).toBeVisible()
  expect(troubles).toEqual([pathToFileURL(file!).href])
})
