import type { Drafts } from './drafts.ts'
import { accessRoles, managerLinkStatuses, statuses } from './enumerations.ts'
import { PrintedFields, at } from './printed-fields.ts'
import { absent, ascii, escaped, number, wide } from './printed-row.ts'
import { statusOfWord } from './resources.ts'
import type { ClientRow } from './resources.ts'
import type { GoogleRows } from './rows.ts'

/**
 * Takes rows as the API prints them right off the bytes, with the same outcome as `resources.ts`: what says
 * anything unusual is left to it. See docs/decisions/0037.
 */
export class PrintedRows {
  private readonly rows: GoogleRows
  private readonly drafts: Drafts
  private readonly fields = new PrintedFields()

  constructor(rows: GoogleRows) {
    this.rows = rows
    this.drafts = rows.drafts
  }

  /** The byte after the row that begins at `start`, which is taken; -1 where it is not, and nothing is. */
  take(bytes: Buffer, start: number, index: number): number {
    const end = this.fields.read(bytes, start)
    return end !== -1 && this.takeResource(index) ? end : -1
  }

  private takeResource(index: number): boolean {
    switch (this.fields.row.resource) {
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
    const said = this.fields
    const { found, escapes } = said.row
    const asked = said.askedIn()
    const customer = asked === -1 ? -1 : said.clientIn()
    if (customer === -1) return false
    if (!said.isText(at.clientCustomer) || !(said.isText(at.id) || found[at.id] === number)) return false
    if (!said.isFlag(at.manager) || !said.isFlag(at.hidden) || !said.isFlag(at.testAccount)) return false
    if (!said.isText(at.currencyCode) || !said.isText(at.timeZone)) return false
    const isEscaped = found[at.descriptiveName] === escaped
    if (escapes > (isEscaped ? 1 : 0) || !(isEscaped || said.isText(at.descriptiveName))) return false
    const level = said.levelIn()
    if (level === null || !said.isEnumeration(at.status)) return false
    const account = this.rows.customers.add(customer)
    const name = this.nameFor(account)
    if (name === null) return false
    const row: ClientRow = {
      customer,
      askedOf: asked,
      level,
      manager: said.flagIn(at.manager),
      hidden: said.flagIn(at.hidden),
      testAccount: said.flagIn(at.testAccount),
      descriptiveName: name,
      currencyCode: said.wordIn(at.currencyCode),
      timeZone: said.wordIn(at.timeZone),
      status: said.enumerationIn(at.status, statuses),
    }
    this.rows.addClient(row, this.rows.places.add(index))
    return true
  }

  private takeLink(index: number, seenFrom: 'manager' | 'client'): boolean {
    const said = this.fields
    const asked = said.askedIn()
    const other = asked === -1 ? -1 : said.linkedIn()
    if (other === -1 || said.row.escapes > 0) return false
    const linkId = said.linkIdIn()
    const named = seenFrom === 'manager' ? at.clientCustomer : at.managerCustomer
    const unnamed = seenFrom === 'manager' ? at.managerCustomer : at.clientCustomer
    if (linkId === -1 || !said.isFlag(at.hidden) || !said.isText(unnamed)) return false
    if (!said.isCustomer(named, other) || !said.isEnumeration(at.status)) return false
    const status = statusOfWord(said.enumerationIn(at.status, managerLinkStatuses) ?? '')
    if (!status) return false
    const [manager, client] = seenFrom === 'manager' ? [asked, other] : [other, asked]
    const row = { manager, client, status, linkId, hidden: said.flagIn(at.hidden) }
    this.rows.addLink(row, seenFrom, this.rows.places.add(index))
    return true
  }

  private takeAccess(index: number): boolean {
    const said = this.fields
    const { found, escapes } = said.row
    const customer = said.askedIn()
    if (customer === -1 || escapes > 0 || found[at.userId] !== ascii) return false
    if (!said.isText(at.emailAddress) || !said.isText(at.pendingMultiPartyAuthReview)) return false
    if (found[at.accessCreationDateTime]! > ascii || found[at.accessRole] !== ascii) return false
    const emailAddress = said.wordIn(at.emailAddress)
    const accessCreationDateTime = said.wordIn(at.accessCreationDateTime, dayLength)
    const pendingMultiPartyAuthReview = said.wordIn(at.pendingMultiPartyAuthReview)
    const row = {
      customer,
      userId: said.wordIn(at.userId)!,
      accessRole: said.enumerationIn(at.accessRole, accessRoles)!,
      ...(emailAddress === undefined ? {} : { emailAddress }),
      ...(accessCreationDateTime === undefined ? {} : { accessCreationDateTime }),
      ...(pendingMultiPartyAuthReview === undefined ? {} : { pendingMultiPartyAuthReview }),
    }
    this.rows.addAccess(row, this.rows.places.add(index))
    return true
  }

  /** The name of an account, which is known already where another row had it; null where it is no text. */
  private nameFor(account: number): string | undefined | null {
    const { bytes } = this.fields
    const { found, starts, ends } = this.fields.row
    const [start, end] = [starts[at.descriptiveName]!, ends[at.descriptiveName]!]
    switch (found[at.descriptiveName]) {
      case absent:
        return undefined
      case ascii:
        return this.drafts.isKnown('name', account, bytes, start, end)
          ? this.drafts.saidOf('name', account)
          : bytes.toString('latin1', start, end)
      case wide:
        return bytes.toString('utf8', start, end)
      default:
        return unescaped(bytes, start, end)
    }
  }
}

function unescaped(bytes: Buffer, start: number, end: number): string | null {
  try {
    return JSON.parse(bytes.toString('utf8', start - 1, end + 1)) as string
  } catch {
    return null
  }
}

/** Of a date and time only the day is read, and there are not so many days. */
const dayLength = 10
