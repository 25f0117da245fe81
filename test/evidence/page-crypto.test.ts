import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { nodeCrypto } from '../../electron/evidence/node-crypto.ts'
import { pageCrypto } from '../../renderer/verify-page/page-crypto.ts'
import { createRest } from '../../renderer/verify-page/rest.ts'
import { verifyPack } from '../../shared/evidence/verify.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { must, newStore } from '../store/workspaces.ts'
import { packOf, resigned, smallAgency, someKey } from './packs.ts'

const page = pageCrypto(createRest())
const both = [
  ['Node', nodeCrypto],
  ['the page', page],
] as const

/** As small as a pack can be made, so that each of its bytes can be turned. */
function smallPack(): Uint8Array {
  const key = someKey()
  const { bytes } = must(packOf(newStore(), {}, { key }))
  const names = ['README.txt', 'report.csv', 'report.html', 'report.json']
  return resigned(bytes, key, Object.fromEntries(names.map((name) => [name, () => ''])))
}

describe('the page’s crypto and Node’s', () => {
  it('say the same of a pack', async () => {
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }))
    const [one, other] = await Promise.all(both.map(([, crypto]) => verifyPack(bytes, crypto)))
    const plain = (opened: typeof one) => ({
      ...opened,
      entries: [...opened!.entries].map(([name, content]) => [name, Buffer.from(content)]),
    })
    expect(plain(one)).toEqual(plain(other))
  })

  it('both refuse it with any byte turned', async () => {
    const bytes = smallPack()
    expect((await verifyPack(bytes, page))!.checks.map(({ outcome }) => outcome)).not.toContain('refuted')
    const wrong: number[] = []
    for (let place = 0; place < bytes.length; place++) {
      const changed = Uint8Array.from(bytes)
      changed[place]! ^= 1 << (place % 8)
      for (const [, crypto] of both) {
        // Unpacking nothing, so that it is the signature that notices, and quickly.
        const opened = await verifyPack(changed, { ...crypto, inflate: () => null })
        if (opened && opened.checks[0]!.outcome !== 'refuted') wrong.push(place)
      }
    }
    expect(bytes.length).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  it.each(Array.from({ length: 20 }, (_, place) => place + 1))('hash alike, with seed %i', async (seed) => {
    const chance = new Chance(seed)
    // Also more than is hashed at once.
    const bytes = new Uint8Array(seed === 1 ? 3_000_001 : chance.below(300)).map(() => chance.below(256))
    expect(Buffer.from(await page.sha256(bytes))).toEqual(createHash('sha256').update(bytes).digest())
  })

  it.each(both)('unpack what comes to the size, and nothing else: %s', async (_, { inflate }) => {
    const content = Buffer.from('Northlight '.repeat(100))
    const packed = deflateRawSync(content)
    expect(Buffer.from((await inflate(packed, content.length))!)).toEqual(content)
    expect(await inflate(packed, content.length - 1)).toBe(null)
    expect(await inflate(packed, content.length + 1)).toBe(null)
    expect(await inflate(packed.subarray(0, -3), content.length)).toBe(null)
    expect(await inflate(packed, 2 ** 32 - 1)).toBe(null)
    expect(await inflate(Buffer.from([7, 7, 7]), 3)).toBe(null)
  })

  it.each(both)('read UTF-8 alone: %s', (_, { decode, encode }) => {
    expect(decode(encode('Åsa 東京'))).toBe('Åsa 東京')
    expect(decode(Uint8Array.of(0xff))).toBe(null)
  })
})

/** The neutral point of the curve, and a signature by it that fits every message (RFC 8032 §5.1.7 does not mind). */
const nobodysKey = Uint8Array.of(1, ...new Uint8Array(31))
const fittingAll = Uint8Array.of(...nobodysKey, ...new Uint8Array(32))

test.each(both)('nothing is signed with a key whose signature fits everything: %s', async (_, crypto) => {
  expect(await crypto.isSignedBy(nobodysKey, Buffer.from('anything'), fittingAll)).toBe(false)
})

test.each(both)('32 bytes that are no point of the curve have signed nothing: %s', async (_, crypto) => {
  const no = new Uint8Array(32).fill(0xff)
  expect(await crypto.isSignedBy(no, Buffer.from('anything'), new Uint8Array(64))).toBe(false)
})
