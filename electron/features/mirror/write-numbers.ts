import { bits, zero } from '../../../shared/contract/number-column.ts'
import type { NumberColumn } from '../../../shared/contract/number-column.ts'

/**
 * The column that `readNumbers` reads. Throws where a number is below 0: it would become another one. Counted
 * loops: an iterator takes seven times as long, and a window waits for a dozen columns.
 */
export function writeNumbers(numbers: Int32Array): NumberColumn {
  let all = 0
  for (let place = 0; place < numbers.length; place += 1) all |= numbers[place]!
  if (all < 0) throw new RangeError('a number below 0 has no place in a column')
  const width = Math.max(1, Math.ceil((32 - Math.clz32(all)) / bits))
  const signs = new Uint8Array(numbers.length * width)
  for (let place = 0, at = 0; place < numbers.length; place += 1)
    for (let shift = (width - 1) * bits; shift >= 0; shift -= bits)
      signs[at++] = zero + ((numbers[place]! >> shift) & (2 ** bits - 1))
  return { width, digits: Buffer.from(signs.buffer).toString('latin1') }
}
