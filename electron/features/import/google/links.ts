import type { Link } from '../../../../shared/model/link.ts'
import { NumberTable } from '../../../access/number-table.ts'
import { rowsAStep } from '../turns.ts'
import { Column } from './column.ts'
import { isSo } from './drafts.ts'
import type { LinkWords } from './link-words.ts'
import { nobody } from './rows.ts'
import type { GoogleRows, LinkRows } from './rows.ts'

/** What is told of each pair of a manager and a client, by the place of the pair. */
export class ToldLinks {
  readonly manager = new Column()
  readonly client = new Column()
  readonly hidden = new Column()
  /** The row that says so. */
  readonly place = new Column()
  private readonly pairs = new NumberTable()
  private readonly status = new Column()
  private readonly linkIds: (number | string)[] = []
  private readonly words: LinkWords

  constructor(words: LinkWords) {
    this.words = words
  }

  get length(): number {
    return this.pairs.length
  }

  /** Of several of a pair the active one stands, else the one that waits, else the latest. */
  tell(manager: number, client: number, said: Said): void {
    const known = this.pairs.length
    const pair = this.pairs.add(manager * mostCustomers + client)
    if (pair === known) {
      this.manager.push(manager)
      this.client.push(client)
      this.put(pair, said)
    } else if (this.status.at(pair) === said.status) {
      // Seen from two sides, or in two answers; one may be the only one that says whether it is hidden.
      if (isLater(said.linkId, this.linkIds[pair]!)) this.linkIds[pair] = said.linkId
      if (this.hidden.at(pair) === 0) this.hidden.set(pair, said.hidden)
    } else if (this.isNewer(said, pair)) this.put(pair, said)
  }

  linkOf(pair: number, idOf: (customer: number) => string): Link {
    const parent = idOf(this.manager.at(pair))
    const child = idOf(this.client.at(pair))
    const { status, raw } = this.words.at(this.status.at(pair))
    const link: Link = { parent, child, status, owner: 'unknown' }
    const isHidden = this.hidden.at(pair) === isSo
    if (raw === undefined) return isHidden ? { ...link, hidden: 'yes' } : link
    return isHidden ? { ...link, raw, hidden: 'yes' } : { ...link, raw }
  }

  private put(pair: number, { status, linkId, hidden, place }: Said): void {
    this.status.set(pair, status)
    this.hidden.set(pair, hidden)
    this.place.set(pair, place)
    this.linkIds[pair] = linkId
  }

  private isNewer(said: Said, pair: number): boolean {
    const order = this.words.rankAt(said.status) - this.words.rankAt(this.status.at(pair))
    return order === 0 ? isLater(said.linkId, this.linkIds[pair]!) : order > 0
  }
}

/** Twice as many as one import can have: with ten digits each, their answers would be beyond 1 TB. */
const mostCustomers = 2 ** 26

interface Said {
  /** Its place among the `LinkWords`. */
  readonly status: number
  readonly linkId: number | string
  readonly hidden: number
  readonly place: number
}

/**
 * One link for each manager and client (facts A3, B1). An account one level below the customer asked is
 * linked to it; rows about links say the rest. Who owns the client no answer says. Pauses now and then.
 */
export function* toldLinks({
  clients,
  clientLinks,
  managerLinks,
  linkWords,
}: GoogleRows): Generator<undefined, ToldLinks> {
  const told = new ToldLinks(linkWords)
  const active = linkWords.placeOf({ status: 'active' })
  for (let row = 0; row < clients.length; row++) {
    if (row % rowsAStep === 0) yield
    const [asked, customer] = [clients.asked.at(row), clients.customer.at(row)]
    if (clients.level.at(row) !== 1 || asked === nobody || asked === customer) continue
    const [hidden, place] = [clients.hidden.at(row), clients.place.at(row)]
    told.tell(asked, customer, { status: active, linkId: '', hidden, place })
  }
  yield* tellAll(told, clientLinks)
  yield* tellAll(told, managerLinks)
  return told
}

function* tellAll(told: ToldLinks, rows: LinkRows): Generator<undefined, void> {
  for (let row = 0; row < rows.length; row++) {
    if (row % rowsAStep === 0) yield
    told.tell(rows.manager.at(row), rows.client.at(row), {
      status: rows.status.at(row),
      linkId: rows.linkIds[row]!,
      hidden: rows.hidden.at(row),
      place: rows.place.at(row),
    })
  }
}

/** Numbers of many digits, compared as such. */
function isLater(one: number | string, other: number | string): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one > other
  const [text, otherText] = [String(one), String(other)]
  return text.length === otherText.length ? text > otherText : text.length > otherText.length
}
