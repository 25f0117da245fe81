import type { AccountKind } from '../../../../shared/model/account.ts'
import type { KnownLinkStatus } from '../../../../shared/model/link.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'
import type { Coverage, Covered } from '../incoming.ts'
import { rowsAStep } from '../turns.ts'
import type { Column } from './column.ts'
import { isSo } from './drafts.ts'
import { nobody } from './rows.ts'
import type { ClientRows, GoogleRows, LinkRows, Placed } from './rows.ts'

/**
 * Of what these answers are a whole account: the users and invitations of a customer that was asked, the
 * links of a manager. A query may have asked for a part only (`WHERE status = 'ENABLED'`) and its answer does
 * not say so; therefore it covers accounts and links of such kinds and states only as it has some of. Nothing
 * of a file that breaks off, or is one page of several, covers anything. Pauses now and then. See
 * docs/decisions/0038.
 */
export function* coverageOf(
  rows: GoogleRows,
  unfinished: ReadonlySet<string>,
): Generator<undefined, readonly Coverage[]> {
  const { clients, clientLinks, managerLinks, places, customers } = rows
  const isWhole = (place: number) => unfinished.size === 0 || !unfinished.has(places.fileOf(place))
  const gathered = function* (
    asked: (row: number) => number,
    place: (row: number) => number,
    length: number,
    add: (answer: Answer, row: number) => void,
  ) {
    const answers = new Map<number, Answer>()
    for (let row = 0; row < length; row++) {
      if (row % rowsAStep === 0) yield
      const customer = asked(row)
      if (customer === nobody) continue
      let answer = answers.get(customer)
      if (!answer) answers.set(customer, (answer = new Answer(place(row))))
      if (!isWhole(place(row))) answer.isWhole = false
      add(answer, row)
    }
    return answers
  }
  const ofPeople = (list: readonly Placed[]) =>
    gathered(
      (row) => list[row]!.customer,
      (row) => list[row]!.place,
      list.length,
      () => undefined,
    )
  const ofColumn = (
    asked: Column,
    table: LinkRows | ClientRows,
    add: (answer: Answer, row: number) => void,
  ) =>
    gathered(
      (row) => asked.at(row),
      (row) => table.place.at(row),
      table.length,
      add,
    )
  const ofLinks = (asked: Column, links: LinkRows) =>
    ofColumn(asked, links, (answer, row) => {
      const state = rows.linkWords.statusAt(links.status.at(row))
      if (state !== unknownStatus) answer.states.add(state)
    })
  const covered: Coverage[] = []
  const cover = (answers: ReadonlyMap<number, Answer>, partOf: (answer: Answer) => Part | null) => {
    for (const [customer, answer] of answers) {
      const part = answer.isWhole ? partOf(answer) : null
      if (!part) continue
      const file = places.fileOf(answer.place)
      covered.push({ ...part, account: customers.idOf(customer), file } as Coverage)
    }
  }
  cover(yield* ofPeople(rows.accesses), () => ({ of: 'grants', classes: ['level'] }))
  cover(yield* ofPeople(rows.invitations), () => ({ of: 'invitations' }))
  const below = yield* ofLinks(clientLinks.manager, clientLinks)
  cover(below, ({ states }) => (states.size === 0 ? null : { of: 'links-below', states: [...states] }))
  const above = yield* ofLinks(managerLinks.client, managerLinks)
  cover(above, ({ states }) => (states.size === 0 ? null : { of: 'links-above', states: [...states] }))
  const direct = yield* ofColumn(clients.asked, clients, (answer, row) => addClient(answer, clients, row))
  cover(direct, clientCoverage)
  return covered
}

/** Without the account that was asked, which is the same for all. */
type Part = { [C in Covered as C['of']]: Omit<C, 'account'> }[Covered['of']]

/** What was answered of one customer, in all files. */
class Answer {
  isWhole = true
  isHiddenToo = false
  /** The first row. */
  readonly place: number
  /** Those that have a word here: of any other nobody knows what it is a whole account of. */
  readonly states = new Set<KnownLinkStatus>()
  readonly kinds = new Set<AccountKind>()
  readonly childStates = new Set<string>()

  constructor(place: number) {
    this.place = place
  }
}

function addClient(answer: Answer, clients: ClientRows, row: number): void {
  if (clients.level.at(row) !== 1) return
  answer.kinds.add(clients.isManager.at(row) === isSo ? 'manager' : 'client')
  const status = clients.statuses[clients.status.at(row)]
  if (status !== undefined) answer.childStates.add(status)
  if (clients.hidden.at(row) === isSo) answer.isHiddenToo = true
}

function clientCoverage({ kinds, childStates, isHiddenToo }: Answer): Part | null {
  if (kinds.size === 0) return null
  return {
    of: 'links-below',
    states: ['active'],
    kinds: [...kinds],
    childStates: [...childStates],
    hidden: isHiddenToo,
  }
}
