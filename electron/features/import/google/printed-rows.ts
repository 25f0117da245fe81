import { Words } from './words.ts'
import type { Drafts } from './drafts.ts'
import { accessRoles, managerLinkStatuses, statuses, wordOf } from './enumerations.ts'
import { PrintedRow, absent, ascii, escaped, no, number, wide, yes } from './printed-row.ts'
import { statusOfWord } from './resources.ts'
import type { ClientRow } from './resources.ts'
import type { GoogleRows } from './rows.ts'

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
const at = Object.fromEntries(fields.map((field, place) => [field, place])) as {
  readonly [F in Field]: number
}

/**
 * Takes rows as the API prints them right off the bytes, with the same outcome as `resources.ts`: what says
 * anything unusual is left to it. See docs/decisions/0037.
 */
export class PrintedRows {
  private readonly rows: GoogleRows
  private readonly drafts: Drafts
  private readonly row = new PrintedRow(resources, stops, fields)
  private readonly words = new Map<number, Words>()
  private bytes: Buffer = Buffer.alloc(0)

  constructor(rows: GoogleRows) {
    this.rows = rows
    this.drafts = rows.drafts
  }

  /** The byte after the row that begins at `start`, which is taken; -1 where it is not, and nothing is. */
  take(bytes: Buffer, start: number, index: number): number {
    const end = this.row.read(bytes, start)
    if (end === -1) return -1
    this.bytes = bytes
    return this.takeResource(index) ? end : -1
  }

  private takeResource(index: number): boolean {
    switch (this.row.resource) {
      case 0:
        return this.takeClient(index)
      case 1:
        return this.takeLink(index, 'manager')
      case 2:
        return this.takeLink(index, 'client')
      case 3:
        return this.takeAccess(index)
      default:
        // Invitations are few.
        return false
    }
  }

  private takeClient(index: number): boolean {
    const { found, escapes } = this.row
    const asked = this.askedIn()
    const restStart = asked === -1 ? -1 : this.restIn()
    const customer = restStart === -1 ? -1 : this.customerAt(restStart)
    if (customer === -1 || restStart + 10 !== this.row.ends[at.resourceName]) return false
    if (!this.isText(at.clientCustomer) || !(this.isText(at.id) || found[at.id] === number)) return false
    if (!this.isFlag(at.manager) || !this.isFlag(at.hidden) || !this.isFlag(at.testAccount)) return false
    if (!this.isText(at.currencyCode) || !this.isText(at.timeZone)) return false
    const isEscaped = found[at.descriptiveName] === escaped
    if (escapes > (isEscaped ? 1 : 0) || !(isEscaped || this.isText(at.descriptiveName))) return false
    const level = this.levelIn()
    if (level === null || !this.isEnumeration(at.status)) return false
    const account = this.rows.customers.add(customer)
    const name = this.nameFor(account)
    if (name === null) return false
    const row: ClientRow = {
      customer,
      askedOf: asked,
      level,
      manager: this.flagIn(at.manager),
      hidden: this.flagIn(at.hidden),
      testAccount: this.flagIn(at.testAccount),
      descriptiveName: name,
      currencyCode: this.wordIn(at.currencyCode),
      timeZone: this.wordIn(at.timeZone),
      status: this.enumerationIn(at.status, statuses),
    }
    this.rows.addClient(row, this.rows.places.add(index))
    return true
  }

  private takeLink(index: number, seenFrom: 'manager' | 'client'): boolean {
    const { escapes } = this.row
    const asked = this.askedIn()
    const restStart = asked === -1 ? -1 : this.restIn()
    const other = restStart === -1 ? -1 : this.customerAt(restStart)
    if (other === -1 || escapes > 0 || this.bytes[restStart + 10] !== tilde) return false
    const linkPart = this.numberIn(restStart + 11, this.row.ends[at.resourceName]!)
    const linkId = this.linkIdIn(linkPart)
    const named = seenFrom === 'manager' ? at.clientCustomer : at.managerCustomer
    const unnamed = seenFrom === 'manager' ? at.managerCustomer : at.clientCustomer
    if (linkId === -1 || !this.isFlag(at.hidden) || !this.isText(unnamed)) return false
    if (!this.isCustomer(named, other) || !this.isEnumeration(at.status)) return false
    const status = statusOfWord(this.enumerationIn(at.status, managerLinkStatuses) ?? '')
    if (!status) return false
    const [manager, client] = seenFrom === 'manager' ? [asked, other] : [other, asked]
    const row = { manager, client, status, linkId, hidden: this.flagIn(at.hidden) }
    this.rows.addLink(row, seenFrom, this.rows.places.add(index))
    return true
  }

  private takeAccess(index: number): boolean {
    const { found, escapes } = this.row
    const customer = this.askedIn()
    if (customer === -1 || escapes > 0 || found[at.userId] !== ascii) return false
    if (!this.isText(at.emailAddress) || !this.isText(at.pendingMultiPartyAuthReview)) return false
    if (found[at.accessCreationDateTime]! > ascii || found[at.accessRole] !== ascii) return false
    const emailAddress = this.wordIn(at.emailAddress)
    const accessCreationDateTime = this.wordIn(at.accessCreationDateTime, dayLength)
    const pendingMultiPartyAuthReview = this.wordIn(at.pendingMultiPartyAuthReview)
    const row = {
      customer,
      userId: this.wordIn(at.userId)!,
      accessRole: this.enumerationIn(at.accessRole, accessRoles)!,
      ...(emailAddress === undefined ? {} : { emailAddress }),
      ...(accessCreationDateTime === undefined ? {} : { accessCreationDateTime }),
      ...(pendingMultiPartyAuthReview === undefined ? {} : { pendingMultiPartyAuthReview }),
    }
    this.rows.addAccess(row, this.rows.places.add(index))
    return true
  }

  /** The customer asked, of `customers/1112223333/…`; -1 where the name is another. */
  private askedIn(): number {
    if (this.row.found[at.resourceName] !== ascii) return -1
    const start = this.row.starts[at.resourceName]!
    if (!this.isAt(start, customersPart) || this.bytes[start + 20] !== slash) return -1
    return this.customerAt(start + 10)
  }

  /** Where the last part of `customers/1112223333/customerClients/4445556666` begins, or -1. */
  private restIn(): number {
    const end = this.row.ends[at.resourceName]!
    for (let place = this.row.starts[at.resourceName]! + 21; place < end; place++) {
      if (this.bytes[place] === slash) return place + 1
    }
    return -1
  }

  /** Ten digits and then none, the first of them no zero; -1 for anything else. */
  private customerAt(start: number): number {
    const { bytes } = this
    let value = 0
    for (let place = start; place < start + 10; place++) {
      const digit = bytes[place]! - digitZero
      if (!(digit >= 0 && digit <= 9) || (place === start && digit === 0)) return -1
      value = value * 10 + digit
    }
    const next = bytes[start + 10]! - digitZero
    return next >= 0 && next <= 9 ? -1 : value
  }

  /** A whole number as it would be printed, of all bytes between two; -1 for anything else. */
  private numberIn(start: number, end: number): number {
    const length = end - start
    if (length < 1 || length > 15 || (length > 1 && this.bytes[start] === digitZero)) return -1
    let value = 0
    for (let place = start; place < end; place++) {
      const digit = this.bytes[place]! - digitZero
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }

  private linkIdIn(linkPart: number): number {
    const found = this.row.found[at.managerLinkId]
    if (found === absent) return linkPart
    if (found !== ascii && found !== number) return -1
    return this.numberIn(this.row.starts[at.managerLinkId]!, this.row.ends[at.managerLinkId]!)
  }

  /** undefined where nobody says; null where it is no whole number. */
  private levelIn(): number | undefined | null {
    const found = this.row.found[at.level]
    if (found === absent) return undefined
    if (found !== ascii && found !== number) return null
    const level = this.numberIn(this.row.starts[at.level]!, this.row.ends[at.level]!)
    return level === -1 ? null : level
  }

  /** Whether a field is `customers/` and this customer, or nothing. */
  private isCustomer(field: number, customer: number): boolean {
    const found = this.row.found[field]
    if (found === absent) return true
    const start = this.row.starts[field]!
    if (found !== ascii || this.row.ends[field] !== start + 20) return false
    return this.isAt(start, customersPart) && this.customerAt(start + 10) === customer
  }

  private isAt(start: number, part: Uint8Array): boolean {
    for (let place = 0; place < part.length; place++) {
      if (this.bytes[start + place] !== part[place]) return false
    }
    return true
  }

  private isText(field: number): boolean {
    const found = this.row.found[field]
    return found === ascii || found === absent || found === wide
  }

  private isEnumeration(field: number): boolean {
    return this.row.found[field] === number || this.isText(field)
  }

  private isFlag(field: number): boolean {
    const found = this.row.found[field]
    return found === no || found === yes || found === absent
  }

  private flagIn(field: number): boolean | undefined {
    const found = this.row.found[field]
    return found === absent ? undefined : found === yes
  }

  /** The text of a field, or what it begins with. */
  private wordIn(field: number, most = Infinity): string | undefined {
    if (this.row.found[field] === absent) return undefined
    let words = this.words.get(field)
    if (!words) this.words.set(field, (words = new Words()))
    const start = this.row.starts[field]!
    return words.at(this.bytes, start, Math.min(this.row.ends[field]!, start + most))
  }

  private enumerationIn(field: number, words: readonly string[]): string | undefined {
    const word = this.wordIn(field)
    return word === undefined ? undefined : wordOf(words, word)
  }

  /** The name of an account, which is known already where another row had it; null where it is no text. */
  private nameFor(account: number): string | undefined | null {
    const { found, starts, ends } = this.row
    const [start, end] = [starts[at.descriptiveName]!, ends[at.descriptiveName]!]
    switch (found[at.descriptiveName]) {
      case absent:
        return undefined
      case ascii:
        return this.drafts.isKnown('name', account, this.bytes, start, end)
          ? this.drafts.saidOf('name', account)
          : this.bytes.toString('latin1', start, end)
      case wide:
        return this.bytes.toString('utf8', start, end)
      default:
        return this.unescaped(start, end)
    }
  }

  private unescaped(start: number, end: number): string | null {
    try {
      return JSON.parse(this.bytes.toString('utf8', start - 1, end + 1)) as string
    } catch {
      return null
    }
  }
}

/** Of a date and time only the day is read, and there are not so many days. */
const dayLength = 10
const customersPart = Buffer.from('customers/')
const tilde = 126
const slash = 47
const digitZero = 48
