import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { hasDisplay } from '../../electron/host/browser.ts'
import { programIn } from '../../electron/shell/electron-binary.ts'

const root = join(import.meta.dirname, '..', '..')
const program = programIn(join(root, 'node_modules', 'electron'), process.env)

const missing = program === null ? "Electron's program is not here" : 'there is no display for Electron'
const possible = program !== null && existsSync(program) && hasDisplay(process.platform, process.env)

test('the window opens in Electron, is locked in, and speaks with main', async () => {
  if (!possible) process.stdout.write(`The test in Electron is skipped: ${missing}.\n`)
  test.skip(!possible, missing)
  const dir = mkdtempSync(join(tmpdir(), 'keyholder-electron-'))
  const shell = await _electron.launch({
    executablePath: program ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox', root] : [root],
    env: { ...process.env, KEYHOLDER_DIR: dir },
  })
  try {
    const page = await shell.firstWindow()
    await expect(page).toHaveTitle(/Keyholder/)
    expect(page.url()).toBe('app://keyholder/')
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { readonly keyholder: object }).keyholder),
      require: 'require' in window,
      process: 'process' in window,
    }))
    expect(seen).toEqual({ bridge: ['send', 'onMessage'], require: false, process: false })

    await page.evaluate(() => window.open('https://evil.example/'))
    await page.evaluate(() => window.location.assign('https://evil.example/')).catch(() => {})
    expect(shell.windows()).toHaveLength(1)
    expect(page.url()).toBe('app://keyholder/')
  } finally {
    await shell.close()
    rmSync(dir, { recursive: true, force: true })
  }
})
