import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron } from '../../electron/shell/electron-binary.ts'
import type { ElectronNeeds } from '../../electron/shell/electron-binary.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'electron-binary-test-'))
  folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function find(changes: Partial<ElectronNeeds> = {}) {
  return findElectron({ root, platform: 'linux', variables: {}, user: 1000, display: true, ...changes })
}

const program = () => join(folder, 'dist', 'electron')
const install = () => {
  writeFileSync(join(folder, 'path.txt'), 'electron')
  writeFileSync(program(), '')
}
/** Takes the place of the package's own installer. */
const installer = (code: string) => writeFileSync(join(folder, 'install.js'), code)

describe("Electron's program", () => {
  it('is the one that is there already', async () => {
    install()
    installer('process.exit(1)')
    expect(await find()).toEqual({ ok: true, path: program() })
  })

  it('may stand in another folder that the person names', async () => {
    install()
    const other = join(root, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'electron'), '')
    const found = await find({ variables: { ELECTRON_OVERRIDE_DIST_PATH: other } })
    expect(found).toEqual({ ok: true, path: join(other, 'electron') })
  })

  it('is fetched where it is not there, without a word', async () => {
    installer(`
      const { writeFileSync } = require('node:fs')
      console.log('Downloading')
      writeFileSync(__dirname + '/dist/electron', '')
      writeFileSync(__dirname + '/path.txt', 'electron')
    `)
    expect(await find()).toEqual({ ok: true, path: program() })
  })

  it('is given up where fetching fails, takes too long, or cannot even begin', async () => {
    const given = { ok: false, why: 'Electron is not here and cannot be fetched' }
    expect(await find()).toEqual(given)
    installer('process.exit(1)')
    expect(await find()).toEqual(given)
    installer('setInterval(() => {}, 1000)')
    expect(await find({ patience: 300 })).toEqual(given)
  })

  it('is not asked for where it could not show a window', async () => {
    install()
    expect(await find({ display: false })).toMatchObject({
      ok: false,
      why: expect.stringContaining('display'),
    })
    expect(await find({ user: 0 })).toMatchObject({ ok: false, why: expect.stringContaining('root') })
    expect(await find({ user: 0, platform: 'darwin' })).toMatchObject({ ok: true })
  })
})
