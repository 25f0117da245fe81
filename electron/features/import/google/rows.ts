import { Column } from './column.ts'
import { Customers } from './customers.ts'
import { Drafts, isNotSo, isSo } from './drafts.ts'
import { LinkWords } from './link-words.ts'
import { Places } from './places.ts'
import type { Nobody } from './asked.ts'
import type { AccessRow, ClientRow, InvitationRow, LinkRow } from './resources.ts'

/** Where no customer was asked. */
export const nobody = -1

/** Rows of `customer_client`, by what is still asked of each once the accounts are drafted. */
export class ClientRows {
  readonly customer = new Column()
  /** The customer that was asked, or `nobody`. */
  readonly asked = new Column()
  /** 0 and 1 as they are, 2 for all below and -1 where it is not told. */
  readonly level = new Column()
  readonly isManager = new Column()
  readonly hidden = new Column()
  /** Its place in `statuses`. */
  readonly status = new Column()
  readonly place = new Column()
  readonly statuses: (string | undefined)[] = []
  private readonly statusPlaces = new Map<string | undefined, number>()

  get length(): number {
    return this.place.length
  }

  statusOf(word: string | undefined): number {
    let place = this.statusPlaces.get(word)
    if (place === undefined) this.statusPlaces.set(word, (place = this.statuses.push(word) - 1))
    return place
  }
}

/** Rows about links, seen from either side. */
export class LinkRows {
  readonly manager = new Column()
  readonly client = new Column()
  /** Its place among the `LinkWords`. */
  readonly status = new Column()
  readonly hidden = new Column()
  readonly place = new Column()
  readonly linkIds: (number | string)[] = []

  get length(): number {
    return this.place.length
  }
}

export interface Placed {
  readonly customer: number
  readonly place: number
}

/**
 * The rows of answers, by the resource that they are about. Customers are their places among all that are
 * named, and places are numbers: see `Customers` and `Places`. There may be hundreds of thousands of clients
 * and links, so these are columns.
 */
export class GoogleRows {
  readonly customers = new Customers()
  readonly places = new Places()
  readonly drafts = new Drafts()
  readonly clients = new ClientRows()
  readonly clientLinks = new LinkRows()
  readonly managerLinks = new LinkRows()
  readonly linkWords = new LinkWords()
  readonly accesses: (Omit<AccessRow, 'customer'> & Placed)[] = []
  readonly invitations: (Omit<InvitationRow, 'customer'> & Placed)[] = []
  /** Customers of which an answer without rows says that they have none. */
  readonly nobodies: Nobody[] = []

  addClient(row: ClientRow, place: number): void {
    const { clients, drafts } = this
    const customer = this.customers.add(row.customer)
    clients.customer.push(customer)
    clients.level.push(row.level === undefined ? -1 : row.level === 0 || row.level === 1 ? row.level : 2)
    clients.isManager.push(row.manager === true ? isSo : isNotSo)
    clients.hidden.push(saidOrNot(row.hidden))
    clients.status.push(clients.statusOf(row.status))
    clients.place.push(place)
    drafts.say(customer, place, {
      manager: row.manager,
      isHidden: row.hidden === true,
      isTest: row.testAccount === true,
      name: row.descriptiveName,
      currency: row.currencyCode,
      timeZone: row.timeZone,
      status: row.status,
    })
    const asked = row.askedOf === null ? nobody : this.customers.add(row.askedOf)
    clients.asked.push(asked)
    if (asked !== nobody) drafts.mentionManager(asked, place)
  }

  addLink(row: LinkRow, seenFrom: 'manager' | 'client', place: number): void {
    const links = seenFrom === 'manager' ? this.clientLinks : this.managerLinks
    links.manager.push(this.customers.add(row.manager))
    links.client.push(this.customers.add(row.client))
    links.status.push(this.linkWords.placeOf(row))
    links.hidden.push(saidOrNot(row.hidden))
    links.place.push(place)
    links.linkIds.push(row.linkId)
  }

  addAccess(row: AccessRow, place: number): void {
    this.accesses.push({ ...row, customer: this.customers.add(row.customer), place })
  }

  addInvitation(row: InvitationRow, place: number): void {
    this.invitations.push({ ...row, customer: this.customers.add(row.customer), place })
  }
}

function saidOrNot(said: boolean | undefined): number {
  return said === undefined ? 0 : said ? isSo : isNotSo
}
