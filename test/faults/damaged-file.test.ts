import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { account, add, failureOf, must, newStore, options, record } from '../store/workspaces.ts'
import { temporaryFile } from '../store/workspaces.ts'

const page = 4096

function workspace(): string {
  const path = temporaryFile()
  const store = newStore(path)
  for (let count = 0; count < 40; count += 1) {
    must(record(store, [add.account(account(`a${count}`, { name: 'x'.repeat(800) }))]))
  }
  store.close()
  return path
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

const damages: readonly (readonly [string, (path: string) => void])[] = [
  ['cut off in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2 / page) * page)],
  ['cut off within its first page', (path) => truncateSync(path, 700)],
  ['with rubbish for a header', (path) => overwrite(path, 0, Buffer.alloc(100, 0x5a))],
  ['with a page of zeros in it', (path) => overwrite(path, 3 * page, Buffer.alloc(page))],
  ['with rubbish over several pages', (path) => overwrite(path, 5 * page, Buffer.alloc(3 * page, 0xa7))],
]

describe('a workspace file', () => {
  it.each(damages)('%s is refused by name, to writers and readers, and left as it is', (_, damage) => {
    const path = workspace()
    damage(path)
    const before = readFileSync(path)
    for (const readOnly of [false, true]) {
      const failure = failureOf(openStore(path, { ...options, readOnly }))
      expect(failure).toMatchObject({ code: 'unreadable', details: { file: path } })
    }
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
