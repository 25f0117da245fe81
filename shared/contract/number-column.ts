/**
 * Whole numbers from 0 on as one text, each with so many digits to the base 32, the signs from '0' to 'O'. A
 * text goes through JSON as it is; a list of as many numbers costs twenty times as much to read.
 */
export interface NumberColumn {
  /** Digits of each number. */
  readonly width: number
  readonly digits: string
}

const bits = 5
const zero = 48
/** Of one call; many more would overflow the stack. */
const mostArguments = 8192

/** Throws where one of them is no whole number, is below 0 or needs more than 30 bits: it would become another one. */
export function writeNumbers(numbers: readonly number[]): NumberColumn {
  let most = 0
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= 2 ** 30)
      throw new RangeError(`${String(number)} is no number of a column`)
    most = Math.max(most, number)
  }
  const width = Math.max(1, Math.ceil((32 - Math.clz32(most)) / bits))
  const signs = new Uint8Array(numbers.length * width)
  let at = 0
  for (const number of numbers)
    for (let shift = (width - 1) * bits; shift >= 0; shift -= bits)
      signs[at++] = zero + ((number >> shift) & (2 ** bits - 1))
  let digits = ''
  for (let from = 0; from < signs.length; from += mostArguments)
    digits += String.fromCharCode(...signs.subarray(from, from + mostArguments))
  return { width, digits }
}

export function readNumbers({ width, digits }: NumberColumn): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(digits.length / width)
  for (let place = 0, at = 0; place < numbers.length; place += 1) {
    let number = 0
    for (const end = at + width; at < end; at += 1) number = (number << bits) | (digits.charCodeAt(at) - zero)
    numbers[place] = number
  }
  return numbers
}
