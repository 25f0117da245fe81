import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { startHostProcess } from '../helpers/host-process.ts'
import { expect, test } from './fixtures.ts'

const root = join(import.meta.dirname, '..', '..')
const script = join('electron', 'shell', 'start.js')

test('npm start opens the host without a word where it is asked for', async () => {
  const host = await startHostProcess({ script, variables: { KEYHOLDER_SHELL: 'host' } })
  expect(host.errors()).toBe('')
  expect(await host.stop()).toBe(0)
})

test('npm start says in one line why it opens no Electron, and opens the host', async () => {
  const host = await startHostProcess({ script, variables: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
  expect(host.errors()).toBe(
    'Electron needs a display, and there is none here: Keyholder opens in a browser instead.\n',
  )
  expect(await host.stop()).toBe(0)
})

test('npm start says what is wrong with an option', () => {
  const ended = spawnSync(process.execPath, [join(root, script), '--dri', 'x'], { encoding: 'utf8' })
  expect(ended.status).toBe(2)
  expect(ended.stderr).toContain('--dri')
  expect(ended.stdout).toBe('')
})
