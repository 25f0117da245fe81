import { Words } from './words.ts'
import { slash, tilde } from '../json/bytes.ts'
import { wordOf } from './enumerations.ts'
import { customerAt, isHere, numberBetween } from './printed-number.ts'
import { PrintedRow, absent, ascii, no, number, wide, yes } from './printed-row.ts'

const resources = [
  'customerClient',
  'customerClientLink',
  'customerManagerLink',
  'customerUserAccess',
  'customerUserAccessInvitation',
]

/** Beside a resource these make something else of an object: a chunk, an error, an answer of TikTok. */
const stops = ['results', 'error', 'resourceName', 'code']

const fields = [
  'resourceName',
  'clientCustomer',
  'managerCustomer',
  'id',
  'level',
  'manager',
  'hidden',
  'testAccount',
  'descriptiveName',
  'currencyCode',
  'timeZone',
  'status',
  'managerLinkId',
  'userId',
  'emailAddress',
  'accessRole',
  'accessCreationDateTime',
  'pendingMultiPartyAuthReview',
] as const
type Field = (typeof fields)[number]

/** The place of each field, so that asking for one costs nothing. */
export const at = Object.fromEntries(fields.map((field, place) => [field, place])) as {
  readonly [F in Field]: number
}

/** What the fields of one row say that is printed as the API prints it; of anything else they say that they do not know. */
export class PrintedFields {
  readonly row = new PrintedRow(resources, stops, fields)
  bytes: Buffer = Buffer.alloc(0)
  private readonly words = new Map<number, Words>()

  /** The byte after the row that begins at `start`, or -1 where it is printed in another way. */
  read(bytes: Buffer, start: number): number {
    this.bytes = bytes
    return this.row.read(bytes, start)
  }

  /** The customer asked, of `customers/1112223333/…`; -1 where the name is another. */
  askedIn(): number {
    if (this.row.found[at.resourceName] !== ascii) return -1
    const start = this.row.starts[at.resourceName]!
    if (!isHere(this.bytes, start, customersPart) || this.bytes[start + 20] !== slash) return -1
    return customerAt(this.bytes, start + 10)
  }

  /** The customer that is all of the last part of `customers/1112223333/customerClients/4445556666`, or -1. */
  clientIn(): number {
    const start = this.lastPart()
    return start !== -1 && start + 10 === this.row.ends[at.resourceName] ? customerAt(this.bytes, start) : -1
  }

  /** The customer of the last part of `customers/1112223333/customerClientLinks/4445556666~987`, or -1. */
  linkedIn(): number {
    const start = this.lastPart()
    return start !== -1 && this.bytes[start + 10] === tilde ? customerAt(this.bytes, start) : -1
  }

  /** The number of the link, of its own field or else of the last part; -1 where it is no plain number. */
  linkIdIn(): number {
    const found = this.row.found[at.managerLinkId]
    const end = this.row.ends[at.resourceName]!
    if (found === absent) return numberBetween(this.bytes, this.lastPart() + 11, end)
    if (found !== ascii && found !== number) return -1
    return numberBetween(this.bytes, this.row.starts[at.managerLinkId]!, this.row.ends[at.managerLinkId]!)
  }

  /** undefined where nobody says; null where it is no whole number. */
  levelIn(): number | undefined | null {
    const found = this.row.found[at.level]
    if (found === absent) return undefined
    if (found !== ascii && found !== number) return null
    const level = numberBetween(this.bytes, this.row.starts[at.level]!, this.row.ends[at.level]!)
    return level === -1 ? null : level
  }

  /** Whether a field is `customers/` and this customer, or nothing. */
  isCustomer(field: number, customer: number): boolean {
    const found = this.row.found[field]
    if (found === absent) return true
    const start = this.row.starts[field]!
    if (found !== ascii || this.row.ends[field] !== start + 20) return false
    return isHere(this.bytes, start, customersPart) && customerAt(this.bytes, start + 10) === customer
  }

  isText(field: number): boolean {
    const found = this.row.found[field]
    return found === ascii || found === absent || found === wide
  }

  isEnumeration(field: number): boolean {
    return this.row.found[field] === number || this.isText(field)
  }

  isFlag(field: number): boolean {
    const found = this.row.found[field]
    return found === no || found === yes || found === absent
  }

  flagIn(field: number): boolean | undefined {
    const found = this.row.found[field]
    return found === absent ? undefined : found === yes
  }

  /** The text of a field, or what it begins with. */
  wordIn(field: number, most = Infinity): string | undefined {
    if (this.row.found[field] === absent) return undefined
    let words = this.words.get(field)
    if (!words) this.words.set(field, (words = new Words()))
    const start = this.row.starts[field]!
    return words.at(this.bytes, start, Math.min(this.row.ends[field]!, start + most))
  }

  enumerationIn(field: number, words: readonly string[]): string | undefined {
    const word = this.wordIn(field)
    return word === undefined ? undefined : wordOf(words, word)
  }

  private lastPart(): number {
    const end = this.row.ends[at.resourceName]!
    for (let place = this.row.starts[at.resourceName]! + 21; place < end; place++) {
      if (this.bytes[place] === slash) return place + 1
    }
    return -1
  }
}

const customersPart = Buffer.from('customers/')
