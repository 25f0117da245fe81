import { describe, expect, it, test } from 'vitest'
import { fingerprintOfKey } from '../../electron/evidence/keys.ts'
import { nodeCrypto } from '../../electron/evidence/node-crypto.ts'
import { holds, verifyPack } from '../../shared/evidence/verify.ts'
import { commentBytes } from '../../shared/evidence/signature.ts'
import { must } from '../store/workspaces.ts'
import { allProved, filesOf, outcomesOf, packOf, resigned, smallAgency, someKey } from './packs.ts'

const forged = (change: Parameters<typeof resigned>[2]) => {
  const key = someKey()
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }, { key }))
  return outcomesOf(resigned(bytes, key, change))
}

test('a pack proves all that it says, but not whose key it is', async () => {
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
  expect(await outcomesOf(bytes)).toEqual(allProved)
})

test('the same workspace, key and moment make the same bytes', () => {
  const store = smallAgency()
  const key = someKey()
  const make = () => Buffer.from(must(packOf(store, { accounts: ['lumi'] }, { key })).bytes)
  expect(make().equals(make())).toBe(true)
})

test('the expected key is told from another', async () => {
  const key = someKey()
  const { bytes } = must(packOf(smallAgency(), {}, { key }))
  expect(await outcomesOf(bytes, fingerprintOfKey(key))).toMatchObject({ key: 'proved' })
  expect(await outcomesOf(bytes, fingerprintOfKey(someKey()))).toMatchObject({ key: 'refuted' })
})

describe('what was changed after signing is refused', () => {
  it('whichever byte it is', async () => {
    const { bytes } = must(packOf(smallAgency(), { members: ['bo'], accounts: ['lumi'] }))
    // Unpacking nothing, so that it is the signature that notices, and quickly.
    const bySignature = { ...nodeCrypto, inflate: () => null }
    const unnoticed: number[] = []
    for (let place = 0; place < bytes.length; place++) {
      const changed = Uint8Array.from(bytes)
      changed[place]! ^= 1 << (place % 8)
      const opened = await verifyPack(changed, bySignature)
      if (opened && opened.checks[0]!.outcome !== 'refuted') unnoticed.push(place)
    }
    expect(bytes.length).toBeGreaterThan(5000)
    expect(unnoticed).toEqual([])
  })

  it.each([
    ['cut', (bytes: Uint8Array) => bytes.subarray(0, -1)],
    ['cut in half', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Uint8Array.of()],
    ['longer', (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.of(0)])],
    ['with something before it', (bytes: Uint8Array) => Buffer.concat([Buffer.of(0), bytes])],
    ['twice', (bytes: Uint8Array) => Buffer.concat([bytes, bytes])],
    [
      'with something between entries and signature',
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, -commentBytes), Buffer.of(0), bytes.subarray(-commentBytes)]),
    ],
  ])('%s', async (_, change) => {
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
    const opened = await verifyPack(change(bytes), nodeCrypto)
    expect(opened === null || !holds(opened.checks)).toBe(true)
  })

  it('another spelling of the same signature', async () => {
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = signs.indexOf(String.fromCharCode(bytes.at(-1)!))
    // The last sign carries two bits; the other four say nothing.
    for (let spare = 1; spare < 16; spare++) {
      const other = Uint8Array.from(bytes)
      other[bytes.length - 1] = signs.charCodeAt((last & ~15) | ((last + spare) & 15))
      expect(await verifyPack(other, nodeCrypto)).toBe(null)
    }
  })
})

describe('what somebody with a key signed anew', () => {
  it('is proved unchanged by that other key, and refused where the first is expected', async () => {
    const [own, other] = [someKey(), someKey()]
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }, { key: own }))
    const again = resigned(bytes, other)
    expect(await outcomesOf(again)).toEqual(allProved)
    expect(await outcomesOf(again, fingerprintOfKey(own))).toMatchObject({
      signature: 'proved',
      key: 'refuted',
    })
  })

  it.each<[string, NonNullable<Parameters<typeof resigned>[2]>, object]>([
    [
      'a verdict that was turned is found by asking again',
      { 'verdicts.jsonl': (text) => text.replace('"allowed":false', '"allowed":true') },
      { ...allProved, verdicts: 'refuted' },
    ],
    [
      'a verdict that was left out, too',
      { 'verdicts.jsonl': (text) => text.slice(text.indexOf('\n') + 1) },
      { ...allProved, verdicts: 'refuted' },
    ],
    [
      'a line of the report that was left out, too',
      { 'report.csv': (text) => text.split('\r\n').toSpliced(1, 1).join('\r\n') },
      { ...allProved, reports: 'refuted' },
    ],
    [
      'a change taken out of the record is missing',
      { 'record.jsonl': (text) => text.split('\n').toSpliced(1, 1).join('\n') },
      { signature: 'proved', record: 'refuted' },
    ],
    [
      'a last change taken out is missed at the head',
      { 'record.jsonl': (text) => text.split('\n').toSpliced(2, 1).join('\n') },
      { signature: 'proved', record: 'refuted' },
    ],
    [
      'a role altered in the record does not come to its digest',
      { 'record.jsonl': (text) => text.replaceAll('"role":"read-only"', '"role":"admin"') },
      { signature: 'proved', record: 'refuted' },
    ],
    [
      'an actor altered in the record does not come to the hash',
      { 'record.jsonl': (text) => text.replace('"actor":"keeper"', '"actor":"anna"') },
      { signature: 'proved', record: 'refuted' },
    ],
    [
      'a role altered in the state is not what the record says',
      { 'state.keyholder.json': (text) => text.replace('"role":"read-only"', '"role":"admin"') },
      { record: 'proved', state: 'refuted' },
    ],
    [
      'a role left out of the state is missed, by the record',
      {
        'state.keyholder.json': (text) =>
          text.replace(/,\n\s+\{"member":"bo","account":"lumi","role":"read-only"\}/, ''),
      },
      { record: 'proved', state: 'refuted' },
    ],
    [
      'a state that is no workspace answers nothing',
      { 'state.keyholder.json': () => '{"format":"keyholder-workspace"}' },
      { state: 'refuted', verdicts: 'refuted', reports: 'refuted' },
    ],
    [
      'another head than that of the record',
      { 'manifest.json': (text) => text.replace(/"head": ?"./, '"head":"x') },
      { entries: 'refuted' },
    ],
  ])('%s', async (_, change, outcomes) => {
    expect(await forged(change)).toMatchObject(outcomes)
  })

  it('another rule book is named, and is no proof against the pack', async () => {
    const outcomes = await forged({
      'manifest.json': (text) => text.replace(/"rules": ?"[\da-f]{64}"/, `"rules":"${'0'.repeat(64)}"`),
    })
    expect(outcomes).toEqual({ ...allProved, rules: 'open' })
  })
})

test('what is private to others is not in the pack', () => {
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
  const texts = [...filesOf(bytes).values()].map((file) => file.toString('utf8')).join('\n')
  expect(texts).toContain('Member bo')
  expect(texts).not.toContain('Cecilia')
  expect(texts).not.toContain('Mjuk')
})
