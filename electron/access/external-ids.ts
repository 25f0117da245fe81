import type { System } from '../../shared/model/system.ts'
import { plainExternalId } from './identity.ts'
import { Interner } from './interner.ts'
import { NumberTable } from './number-table.ts'

/**
 * What accounts are called on their platforms, as small integers: those that `plainExternalId` makes the same
 * have the same. Google's are ten digits, which are found as a number; making and hashing a text of each took
 * five times as long.
 */
export class ExternalIds {
  private readonly numbers: NumberTable
  /** What is no number has a place here, and a negative number for it there. */
  private readonly texts = new Interner(1)

  /** There is room for about `expected` numbers before the tables must grow. */
  constructor(expected: number) {
    this.numbers = new NumberTable(expected)
  }

  /** The place of an external id, given out anew where it was never seen. */
  add(system: System, externalId: string): number {
    const number = numberOf(system, externalId)
    return this.numbers.add(number === -1 ? -2 - this.texts.add(textOf(system, externalId)) : number)
  }

  /** The place of an external id, or -1. */
  find(system: System, externalId: string): number {
    const number = numberOf(system, externalId)
    if (number !== -1) return this.numbers.find(number)
    const text = this.texts.find(textOf(system, externalId))
    return text === -1 ? -1 : this.numbers.find(-2 - text)
  }
}

/** So many digits, with how many there are before them, are a whole number that JavaScript has exactly. */
const mostDigits = 13

const hyphen = 45
const zero = 48
const whitespace = /\s/

/** Google's id as a number, and -1 for what is not only digits with hyphens and spaces between them. */
function numberOf(system: System, externalId: string): number {
  if (system !== 'google-ads') return -1
  let number = 0
  let digits = 0
  for (let at = 0; at < externalId.length; at++) {
    const code = externalId.charCodeAt(at)
    if (code >= zero && code <= zero + 9) {
      if (digits === mostDigits) return -1
      number = number * 10 + code - zero
      digits++
    } else if (code !== hyphen && !whitespace.test(externalId[at]!)) return -1
  }
  return digits * 10 ** mostDigits + number
}

function textOf(system: System, externalId: string): string {
  return `${system} ${plainExternalId(system, externalId)}`
}
