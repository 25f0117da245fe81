import { expect, test } from 'vitest'
import { add, grant, member, must, newStore, record, reopened, temporaryFile } from '../store/workspaces.ts'
import { filesOf, outcomesOf, packOf, smallAgency } from './packs.ts'

interface Line {
  readonly revision: number
  readonly rows: readonly { readonly table: string; readonly erased?: true; readonly salt?: string }[]
}

function recordIn(bytes: Uint8Array): readonly Line[] {
  const text = filesOf(bytes).get('record.jsonl')!.toString('utf8').trimEnd()
  return text.split('\n').map((line) => JSON.parse(line) as Line)
}

test('the record goes through changes of others, of which only digests are told', () => {
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
  const lines = recordIn(bytes)
  expect(lines.map(({ revision }) => revision)).toEqual([1, 2, 3])
  expect(lines[1]!.rows).toEqual([
    {
      table: 'grant',
      key: ['cecilia', 'mjuk', 'standard', ''],
      digest: expect.stringMatching(/^[\da-f]{64}$/),
    },
  ])
  expect(lines[2]!.rows).toMatchObject([{ table: 'grant', after: { member: 'bo', role: 'read-only' } }])
})

test('the record begins where the subject first appears', async () => {
  const store = newStore()
  must(record(store, [add.member(member('anna'))]))
  must(record(store, [add.member(member('bo'))]))
  const { bytes } = must(packOf(store, { members: ['bo'] }))
  expect(recordIn(bytes).map(({ revision }) => revision)).toEqual([2])
  expect(await outcomesOf(bytes)).toMatchObject({ record: 'proved', start: 'open', state: 'proved' })
})

test('since a day, the record says less, and the pack says that', async () => {
  let day = 0
  const store = newStore(temporaryFile(), { clock: () => Date.UTC(2026, 2, day) })
  for (const id of ['anna', 'bo', 'cecilia']) {
    day += 1
    must(record(store, [add.member(member(id))]))
  }
  const { bytes } = must(packOf(store, { since: Date.UTC(2026, 2, 2) }))
  expect(recordIn(bytes).map(({ revision }) => revision)).toEqual([2, 3])
  expect(await outcomesOf(bytes)).toMatchObject({ record: 'proved', start: 'open', state: 'open' })
  const late = must(packOf(store, { since: Date.UTC(2027, 0, 1) }))
  expect(recordIn(late.bytes).map(({ revision }) => revision)).toEqual([3])
})

test('rows that were erased from the record stay as they are, and the chain holds', async () => {
  const store = smallAgency()
  const left = store.row('member', '["bo"]')!
  const held = grant('bo', 'lumi', 'read-only')
  must(
    record(store, [
      { table: 'grant', before: held, after: null },
      { table: 'member', before: left, after: null },
    ]),
  )
  must(store.eraseHistory([{ table: 'member', key: '["bo"]' }]))
  const { bytes } = must(packOf(store, { accounts: ['lumi'] }))
  const erased = recordIn(bytes).flatMap(({ rows }) => rows.filter((row) => row.erased))
  expect(erased).toMatchObject([
    { table: 'member', key: ['bo'] },
    { table: 'member', key: ['bo'] },
  ])
  expect(erased[0]).not.toHaveProperty('salt')
  expect(await outcomesOf(bytes)).toMatchObject({ record: 'proved', state: 'proved', verdicts: 'proved' })
})

test('two devices have two chains, and both hold', async () => {
  const path = temporaryFile()
  const first = smallAgency(path)
  first.close()
  const second = reopened(path, { device: 'another-device' })
  must(record(second, [add.grant(grant('bo', 'nordic', 'standard'))]))
  second.close()
  const third = reopened(path)
  must(record(third, [add.grant(grant('anna', 'lumi', 'admin'))]))
  const { bytes } = must(packOf(third, { accounts: ['lumi'] }))
  expect(recordIn(bytes)).toHaveLength(5)
  expect(await outcomesOf(bytes)).toMatchObject({ record: 'proved', state: 'proved' })
})

test('a pack of the past ends there', async () => {
  const store = smallAgency()
  const past = store.past(2)
  try {
    const { bytes, manifest } = must(packOf(past, { accounts: ['lumi'] }))
    expect(manifest.moment.revision).toBe(2)
    expect(recordIn(bytes).map(({ revision }) => revision)).toEqual([1, 2])
    expect(filesOf(bytes).get('state.keyholder.json')!.toString('utf8')).not.toContain('"bo"')
    expect(await outcomesOf(bytes)).toMatchObject({ record: 'proved', state: 'proved', reports: 'proved' })
  } finally {
    past.close()
  }
})

test('a workspace without changes has a pack that proves little', async () => {
  const { bytes, manifest } = must(packOf(newStore()))
  expect(manifest.record).toBe(null)
  expect(await outcomesOf(bytes)).toMatchObject({ signature: 'proved', record: 'proved', state: 'proved' })
})
