import { expect, it } from 'vitest'
import { isWorkspaceFile } from '../../../renderer/features/welcome/workspace-file.ts'

const document = '{ "format": "keyholder-workspace", "version": 1 }'

it.each([
  ['a database', new Blob(['SQLite format 3\0…'])],
  ['a document', new Blob([document])],
  ['a document in UTF-16', new Blob([Buffer.from(document, 'utf16le')])],
])('opens %s', async (_, file) => {
  expect(await isWorkspaceFile(file)).toBe(true)
})

it.each([
  ['an answer of an API', new Blob(['{"results":[]}'])],
  ['a list', new Blob(['Name;Mail\n'])],
  ['an empty file', new Blob([])],
])('looks at %s first', async (_, file) => {
  expect(await isWorkspaceFile(file)).toBe(false)
})
