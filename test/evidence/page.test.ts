import { expect, test, vi } from 'vitest'
import { checkHere } from '../../renderer/verify-page/check-here.ts'
import { must } from '../store/workspaces.ts'
import { packOf, smallAgency } from './packs.ts'

const pack = () => must(packOf(smallAgency(), { accounts: ['lumi'] })).bytes
const fileOf = (bytes: Uint8Array) => new File([Uint8Array.from(bytes)], 'pack.zip')

test('the page leaves open what takes the program', async () => {
  const checked = await checkHere(fileOf(pack()), null)
  expect(must(checked).checks.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['signature', 'proved'],
    ['key', 'open'],
    ['entries', 'proved'],
    ['record', 'proved'],
    ['start', 'proved'],
    ['state', 'proved'],
    ['verdicts', 'open'],
    ['reports', 'open'],
  ])
})

test('of a pack with other files than its manifest’s nothing else is said to be open', async () => {
  const bytes = pack()
  bytes[bytes.length >> 1]! ^= 1
  const checked = await checkHere(fileOf(bytes), null)
  expect(must(checked).checks.map(({ name }) => name)).not.toContain('verdicts')
})

test('what is no pack is named; what cannot be read, or not be checked, is no pack that is refuted', async () => {
  expect(await checkHere(fileOf(Buffer.from('a letter')), null)).toMatchObject({
    error: { message: 'evidence.not-a-pack' },
  })
  const gone = fileOf(pack())
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new Error('gone'))
  expect(await checkHere(gone, null)).toMatchObject({ error: { message: 'files.unreadable' } })
  const told = fileOf(pack())
  const old = vi.spyOn(Array.prototype, 'toSorted').mockImplementation(() => {
    throw new TypeError('toSorted is not a function')
  })
  const checked = await checkHere(told, null)
  old.mockRestore()
  expect(checked).toMatchObject({ error: { message: 'evidence.unable' } })
})
