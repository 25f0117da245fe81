import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's program carries its fuses behind these words: a version, a length, a digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseVersion = 1

/** In the order of the digits. */
const fuses = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
] as const
/** As Electron comes. */
const delivered = '10110001'

/** A folder with as much of Electron for Linux as electron-builder looks at; its program does nothing. */
export function makeStandInElectron(folder: string): void {
  const program = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 1\n${sentinel}`),
    Buffer.from([fuseVersion, fuses.length]),
    Buffer.from(`${delivered}\n`),
  ])
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron'), program)
  chmodSync(join(folder, 'electron'), 0o755)
  for (const language of ['de', 'en-US', 'ja', 'sv'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '')
}

/** The module `electron` of an installed app, for plain Node: any use of it but to end the app throws. */
export function makeStandInModule(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', exports: './electron.js' }))
  writeFileSync(
    join(folder, 'electron.js'),
    `const untouchable = new Proxy({}, {
      get(_, name) { throw new Error('Electron was asked for ' + String(name)) },
    })
    export const app = { isPackaged: true, exit: (code) => process.exit(code) }
    export { untouchable as BrowserWindow, untouchable as Menu, untouchable as ipcMain }
    export { untouchable as nativeTheme, untouchable as protocol, untouchable as screen, untouchable as shell }
    export { untouchable as session }
    export default { app }
    `,
  )
}

/** The fuses of a program that have been left on. */
export function fusesOn(program: string): readonly string[] {
  const bytes = readFileSync(program)
  const start = bytes.indexOf(sentinel) + sentinel.length + 2
  return fuses.filter((_, place) => bytes[start + place] === '1'.charCodeAt(0))
}
