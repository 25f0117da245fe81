import { expect, it } from 'vitest'
import { assertNodeVersion } from '../../electron/store/node-version.ts'

it('refuses a Node on which the database would kill the process, and says which is needed', () => {
  expect(() => assertNodeVersion('20.20.2')).toThrow('needs Node 22 or newer, and this is Node 20.20.2')
  expect(() => assertNodeVersion('8.0.0')).toThrow('this is Node 8.0.0')
})

it('accepts this Node, and the one of Electron', () => {
  expect(() => assertNodeVersion()).not.toThrow()
  expect(() => assertNodeVersion('22.0.0')).not.toThrow()
})
