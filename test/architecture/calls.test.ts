import { expect, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { createCurrentWorkspace } from '../../electron/current-workspace.ts'
import { createFiles } from '../../electron/features/files/files.ts'
import { createOpenings } from '../../electron/features/workspace/openings.ts'
import { createHandlers } from '../../electron/handlers.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { readSource, sourcesIn } from './imports.ts'

const names = Object.keys(contract).toSorted()

test('every call of the contract has one handler, and every handler a call', () => {
  const environment = testEnvironment()
  const current = createCurrentWorkspace(environment)
  const files = createFiles({ ids: environment.ids })
  const { queries, commands, app } = createHandlers(
    environment,
    current,
    files,
    createOpenings(environment, current, files),
  )
  expect([queries, commands, app].flatMap((group) => Object.keys(group)).toSorted()).toEqual(names)
})

test('every call is made in a test', () => {
  const tests = sourcesIn('test')
    .filter((file) => !file.startsWith('test/architecture/'))
    .map(readSource)
    .join('\n')
  expect(names.filter((name) => !tests.includes(`'${name}'`))).toEqual([])
})
