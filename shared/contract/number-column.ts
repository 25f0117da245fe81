/**
 * Whole numbers from 0 on as one text, each with so many digits to the base 32, the signs from '0' to 'O'. A
 * text goes through JSON as it is; a list of as many numbers costs twenty times as much to read.
 */
export interface NumberColumn {
  /** Digits of each number. */
  readonly width: number
  readonly digits: string
}

/** Of one digit. */
export const bits = 5
/** The sign of the digit 0. */
export const zero = 48

export function readNumbers({ width, digits }: NumberColumn): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(digits.length / width)
  for (let place = 0, at = 0; place < numbers.length; place += 1) {
    let number = 0
    for (const end = at + width; at < end; at += 1) number = (number << bits) | (digits.charCodeAt(at) - zero)
    numbers[place] = number
  }
  return numbers
}
