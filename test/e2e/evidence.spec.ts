import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import { keyFiles } from '../../electron/evidence/key-files.ts'
import { filesOf, resigned } from '../evidence/packs.ts'
import { must } from '../store/workspaces.ts'
import { expectAccessible } from './axe.ts'
import { expect, test } from './fixtures.ts'

const root = join(import.meta.dirname, '..', '..')

/** What the command line answers; all that it keeps is in the folder. */
function keyholder(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, KEYHOLDER_DIR: folder }
  return execFileSync(process.execPath, [join(root, 'electron', 'cli.ts'), ...args], { env }).toString()
}

/** A verdict is turned, and all signed anew, by whoever has the key that signed it first. */
function forged(folder: string, pack: Buffer): Uint8Array {
  const manifest = JSON.parse(filesOf(pack).get('manifest.json')!.toString()) as Manifest
  const key = must(keyFiles(folder).keyOf(manifest.workspace.id))
  return resigned(pack, key, {
    'verdicts.jsonl': (text) => text.replace('"allowed":false', '"allowed":true'),
  })
}

/** Lets go of a file over the page, as if it came from the desktop. */
async function drop(page: Page, place: string, path: string, name = 'pack.zip'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, called]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], called))
      return data
    },
    [readFileSync(path).toString('base64'), name] as const,
  )
  await page.dispatchEvent(place, 'drop', { dataTransfer: transfer })
}

test('a page from a file says what a pack proves, and refuses one that its maker or anybody else altered', async ({
  context,
}) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-evidence-'))
  const inFolder = (name: string) => join(folder, name)
  const [workspace, pack, file] = [inFolder('w.keyholder'), inFolder('pack.zip'), inFolder('check.html')]
  const [turned, changed] = [inFolder('turned.zip'), inFolder('changed.zip')]
  keyholder(folder, 'import', join(root, 'resources/sample-agency.keyholder.json'), '--workspace', workspace)
  const about = ['--workspace', workspace, '--account', 'fjord-sport', '--out', pack]
  const fingerprint = /Key (.+)\n/.exec(keyholder(folder, 'evidence', ...about))![1]!
  writeFileSync(turned, forged(folder, readFileSync(pack)))
  const bytes = readFileSync(pack)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(changed, bytes)
  const told = keyholder(folder, 'verify', '--page', file)
  expect(told).toContain(createHash('sha256').update(readFileSync(file)).digest('hex'))

  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => troubles.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  await page.getByLabel('Fingerprint that you were told').fill(fingerprint)
  await drop(page, 'body', pack)
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveText([
    /^ProvedNot a byte has changed since this was signed/,
    /^ProvedThe key is the one that you expected/,
    /^ProvedEvery file is the one in the manifest/,
    /^ProvedThe record has no gap and no altered change/,
    /^ProvedThe record begins with the first change/,
    /^ProvedThe state is what the record says that it became/,
    /^ProvedThe pack was made with the rules that this check goes by/,
    /^ProvedAsked again of the state, every verdict is the same/,
    /^ProvedMade again from the state, the report is the same/,
  ])
  const said = page.getByRole('status')
  await expect(said).toContainText('Nothing in this pack is refutedProved: 9 · left open: 0 · refuted: 0')
  await expect(said).toContainText('pack.zip says that it is about Fjord Sport in Northlight')
  await expectAccessible(page)

  await drop(page, 'body', turned, 'turned.zip')
  await expect(said).toContainText('This pack is refutedProved: 8 · left open: 0 · refuted: 1')
  await expect(lines.nth(1)).toHaveText('ProvedThe key is the one that you expected.')
  await expect(lines.nth(7)).toHaveText(/^RefutedAsked again of the state, verdicts differ: 1 \(of \d+\)/)

  await page.getByLabel('Language').selectOption('sv')
  await drop(page, 'body', changed)
  await expect(said).toContainText('Paketet är vederlagt')
  await expect(lines.first()).toHaveText(/^VederlagtDetta är inte vad som signerades med nyckeln/)
  await expectAccessible(page)
  await page.getByLabel('Fingeravtryck').fill('0000')
  await expect(page.getByText('Det här är inget fingeravtryck')).toBeVisible()
  expect(troubles).toEqual([pathToFileURL(file).href])
})

test('a browser that lacks what the page needs is told so, and nothing is said of the pack', async ({
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-evidence-'))
  const [workspace, pack, file] = ['w.keyholder', 'pack.zip', 'check.html'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  keyholder(folder, 'import', join(root, 'resources/sample-agency.keyholder.json'), '--workspace', workspace)
  keyholder(folder, 'evidence', '--workspace', workspace, '--account', 'fjord-sport', '--out', pack)
  keyholder(folder, 'verify', '--page', file)
  const page = await context.newPage()
  await page.addInitScript(() => Reflect.deleteProperty(Map, 'groupBy'))
  await page.goto(pathToFileURL(file).href)
  await drop(page, 'body', pack)
  await expect(page.getByRole('status')).toContainText('this browser is older than 2024')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0)

  const before = await context.newPage()
  await before.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn'))
  await before.goto(pathToFileURL(file).href)
  await expect(
    before.getByText('This page did not start. It wants a browser of 2024 or later.'),
  ).toBeVisible()
})

test('the window makes a pack about the account that is shown, and checks it', async ({ page }) => {
  test.slow()
  await page.getByRole('button', { name: 'Open the sample agency' }).click()
  await page
    .getByRole('treeitem', { name: /Fjord Sport/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Evidence', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Evidence' })
  await expect(dialog.getByText(/^[\d,]+ verdicts$/)).toBeVisible()
  const fingerprint = (await dialog.getByText(/^(?:[\da-f]{4} ){15}[\da-f]{4}$/).textContent())!
  await expectAccessible(page, '[role=dialog]')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Make and save' }).click()
  const pack = await saved
  expect(pack.suggestedFilename()).toMatch(/^Evidence pack of Northlight .*\.zip$/)
  await expect(dialog.getByText(`${pack.suggestedFilename()} is saved.`)).toBeVisible()

  await dialog.getByRole('tab', { name: 'Check a pack' }).click()
  await dialog.getByLabel('Fingerprint that you were told').fill(fingerprint)
  await drop(page, '[data-over]', await pack.path(), 'fjord.zip')
  await expect(dialog.getByRole('status')).toContainText('Proved: 9 · left open: 0 · refuted: 0')
  await expect(dialog.getByRole('listitem').last()).toContainText('Made again from the state')
  await expectAccessible(page, '[role=dialog]')

  // By Ctrl+K about everything, and the page goes along by itself.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Evidence…')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/^[\d,]+ verdicts$/)).toBeVisible()
  const handedOut = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the checking page' }).click()
  expect(readFileSync(await (await handedOut).path(), 'utf8')).toContain('Content-Security-Policy')
})
