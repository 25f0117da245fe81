import { existsSync } from 'node:fs'

/** Where distributions and vendors put a Chromium that Playwright can drive. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** It must say nothing to the network, and be the same on every machine. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]

export interface Chromium {
  readonly executablePath: string
  readonly args: string[]
}

/**
 * The browser of the end-to-end tests: the one that KEYHOLDER_CHROMIUM names, then an installed one,
 * then the one inside an npm package, so that two commands are enough on any machine.
 */
export async function findChromium(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): Promise<Chromium> {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
  const named = variables['KEYHOLDER_CHROMIUM']
  if (named) {
    if (!exists(named)) throw new Error(`KEYHOLDER_CHROMIUM names no file: ${named}`)
    return { executablePath: named, args }
  }
  const found = installed.find((path) => exists(path))
  if (found) return { executablePath: found, args }
  return packed()
}

async function packed(): Promise<Chromium> {
  // With this it unpacks the libraries that a bare machine lacks; it has to be set before the import.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  // Of the flags it recommends only this one is needed: `--single-process` falls over with several pages.
  return { executablePath: await chromium.executablePath(), args: [...quiet, '--no-sandbox'] }
}
