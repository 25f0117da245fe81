import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOutOfDate } from '../../electron/shell/build.ts'

const early = new Date('2026-01-01')
const late = new Date('2026-02-01')
const later = new Date('2026-03-01')

let root: string

function write(path: string, time: Date) {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), '')
  touch(path, time)
}
function touch(path: string, time: Date) {
  utimesSync(join(root, path), time, time)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-test-'))
  write('electron/shell/main.ts', early)
  write('renderer/features/tree/tree.tsx', early)
  write('package.json', early)
  for (const product of ['main/main.js', 'preload/preload.cjs', 'renderer/index.html', 'verify-page/index.html']) {
    write(`out/${product}`, late)
  }
  const folders = ['electron', 'electron/shell', 'renderer', 'renderer/features', 'renderer/features/tree']
  for (const folder of folders) touch(folder, early)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the bundles', () => {
  it('are up to date when they are younger than everything', () => {
    expect(isOutOfDate(root)).toBe(false)
  })

  it('are out of date when a source, however deep, is younger', () => {
    touch('renderer/features/tree/tree.tsx', later)
    expect(isOutOfDate(root)).toBe(true)
  })

  it('are out of date when a source is gone or has come', () => {
    rmSync(join(root, 'electron/shell/main.ts'))
    expect(isOutOfDate(root)).toBe(true)
  })

  it('are out of date when a library is another', () => {
    touch('package.json', later)
    expect(isOutOfDate(root)).toBe(true)
  })

  it('are out of date when one of them is missing', () => {
    rmSync(join(root, 'out/preload/preload.cjs'))
    expect(isOutOfDate(root)).toBe(true)
  })
})
