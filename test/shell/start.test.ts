import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

/** `start.js` alone in a folder like ours, run as if by an older Node. */
let root: string
const shell = () => join(root, 'electron', 'shell')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-test-'))
  mkdirSync(shell(), { recursive: true })
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  copyFileSync(join('electron', 'shell', 'start.js'), join(shell(), 'start.js'))
  const start = 'export const start = async (args: string[]) => console.log(args.join())'
  writeFileSync(join(shell(), 'start.ts'), start)
  writeFileSync(
    join(root, 'pretend.mjs'),
    `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })`,
  )
})
afterEach(() => rmSync(root, { recursive: true }))

function run(asOld: boolean) {
  const pretend = asOld ? ['--import', join(root, 'pretend.mjs')] : []
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...pretend, join(shell(), 'start.js'), '--no-open'],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

it('a Node that is new enough starts at once', () => {
  expect(run(false)).toEqual({ status: 0, stdout: '--no-open\n', stderr: '' })
})

it.skipIf(process.platform === 'win32')('an older Node hands over to the one that npm brought', () => {
  symlinkSync(process.execPath, join(root, 'node_modules', '.bin', 'node'))
  expect(run(true)).toEqual({ status: 0, stdout: '--no-open\n', stderr: '' })
})

it('an older Node alone says what is missing', () => {
  expect(run(true)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Keyholder needs Node 24 or newer; this is 20.20.2.\n',
  })
})
