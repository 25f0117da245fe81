import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Account } from '../../../../shared/model/account.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Doubt, Incoming } from '../incoming.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import { rowsAStep } from '../turns.ts'
import { unknownStatuses } from '../unknown-statuses.ts'
import { coverageOfNobody } from './asked.ts'
import { Column } from './column.ts'
import { coverageOf } from './coverage.ts'
import { isNotSo, isSo } from './drafts.ts'
import { flagWarnings, nameOf } from './flags.ts'
import { invitationsOf } from './invitations.ts'
import { toldLinks } from './links.ts'
import type { ToldLinks } from './links.ts'
import { Origins, SomeRows } from './origins.ts'
import { peopleOf } from './people.ts'
import type { GoogleReader } from './reader.ts'
import { nobody } from './rows.ts'
import type { GoogleRows, LinkRows } from './rows.ts'

/**
 * The workspace that answers of the Google Ads API describe together, in whatever order they came. Who owns
 * a client is not in the API, nor how it pays, nor the dates of a link; a client that is not directly below
 * the customer asked is linked only where another answer says below whom (facts B1, B2). Pauses now and then.
 */
export function* googleWorkspace(
  { rows, warnings, unfinished }: GoogleReader,
  tally: Tally,
): Generator<undefined, Omit<Incoming, 'name'>> {
  const { drafts, places } = rows
  yield* mentionOthers(rows)
  const account = yield* accountsOf(rows)
  const told = yield* toldLinks(rows)
  const link = yield* linksOf(rows, told)
  const people = yield* peopleOf(rows, tally)
  const invited = yield* invitationsOf(rows, tally)
  const doubts = yield* doubtsOf(rows, told)
  const flags = yield* flagWarnings(rows, told)
  const upward = yield* upwardWarning(rows)
  const coverage = yield* coverageOf(rows, unfinished)
  const { members, grants } = people
  const { invitations } = invited
  const origins = new Origins(places, [
    { rows: account, placeOf: (index) => drafts.placeOf(drafts.order.at(index)) },
    { rows: link, placeOf: (index) => told.place.at(index) },
    { rows: members, placeOf: (index) => people.memberPlaces[index]! },
    { rows: grants, placeOf: (index) => people.grantPlaces[index]! },
    { rows: invitations, placeOf: (index) => invited.places[index]! },
  ])
  const unknown = unknownStatuses({ link, invitation: invitations }, origins)
  return {
    rows: { account, link, member: members, grant: grants, invitation: invitations },
    warnings: [...warnings, ...unknown, ...flags, ...upward, ...people.warnings, ...invited.warnings],
    doubts,
    coverage: [...coverage, ...coverageOfNobody(rows)],
    origins,
    shown: new SomeRows(link, (index) => told.hidden.at(index) === isNotSo),
  }
}

/** Accounts that rows about links, users and invitations name; what clients say was taken as they were read. */
function* mentionOthers(rows: GoogleRows): Generator<undefined, void> {
  const { drafts, clientLinks, managerLinks } = rows
  for (const links of [clientLinks, managerLinks]) {
    for (let row = 0; row < links.length; row++) {
      if (row % rowsAStep === 0) yield
      drafts.mentionManager(links.manager.at(row), links.place.at(row))
      drafts.mention(links.client.at(row), links.place.at(row))
    }
  }
  let count = 0
  for (const people of [rows.accesses, rows.invitations, rows.nobodies]) {
    for (const { customer, place } of people) {
      if (count++ % rowsAStep === 0) yield
      drafts.mention(customer, place)
    }
  }
}

function* accountsOf(rows: GoogleRows): Generator<undefined, readonly Account[]> {
  const { order } = rows.drafts
  const accounts: Account[] = []
  for (let index = 0; index < order.length; index++) {
    if (index % rowsAStep === 0) yield
    accounts.push(accountOf(rows, order.at(index)))
  }
  return accounts
}

/** Written out, for rows of one shape are made and compared several times as fast as those that are put together. */
function accountOf({ drafts, customers }: GoogleRows, customer: number): Account {
  const id = customers.idOf(customer)
  const externalId = customers.shownOf(customer)
  const kind = drafts.isManager.at(customer) === isSo ? 'manager' : 'client'
  const name = drafts.saidOf('name', customer) ?? externalId
  const currency = drafts.saidOf('currency', customer)
  const timeZone = drafts.saidOf('timeZone', customer)
  const status = drafts.saidOf('status', customer)
  if (currency !== undefined && timeZone !== undefined && status !== undefined) {
    return { id, system: 'google-ads', kind, name, externalId, currency, timeZone, status }
  }
  return {
    id,
    system: 'google-ads',
    kind,
    name,
    externalId,
    ...(currency === undefined ? {} : { currency }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(status === undefined ? {} : { status }),
  }
}

function* linksOf({ customers }: GoogleRows, told: ToldLinks): Generator<undefined, readonly Link[]> {
  const idOf = (customer: number) => customers.idOf(customer)
  const links: Link[] = []
  for (let pair = 0; pair < told.length; pair++) {
    if (pair % rowsAStep === 0) yield
    links.push(told.linkOf(pair, idOf))
  }
  return links
}

function* doubtsOf(
  { clients, customers, drafts }: GoogleRows,
  told: ToldLinks,
): Generator<undefined, readonly Doubt[]> {
  const isPlaced = new Column()
  for (let pair = 0; pair < told.length; pair++) isPlaced.set(told.client.at(pair), isSo)
  yield
  const doubts: Doubt[] = []
  for (let row = 0; row < clients.length; row++) {
    if (row % rowsAStep === 0) yield
    const customer = clients.customer.at(row)
    if (customer === clients.asked.at(row) || clients.level.at(row) === 0) continue
    if (isPlaced.at(customer) === isSo) continue
    isPlaced.set(customer, isSo)
    doubts.push({ about: 'parent', account: customers.idOf(customer) })
  }
  yield
  for (let index = 0; index < drafts.order.length; index++) {
    const customer = drafts.order.at(index)
    if (drafts.isManager.at(customer) === 0) doubts.push({ about: 'kind', account: customers.idOf(customer) })
  }
  return doubts
}

/** Managers that a client has besides those that were asked: of them nothing but the number is known. */
function* upwardWarning(rows: GoogleRows): Generator<undefined, readonly Failure[]> {
  const { clients, clientLinks, managerLinks } = rows
  if (managerLinks.length === 0) return []
  const isSeen = new Column()
  for (let row = 0; row < clients.length; row++) {
    if (row % rowsAStep === 0) yield
    isSeen.set(clients.customer.at(row), isSo)
    if (clients.asked.at(row) !== nobody) isSeen.set(clients.asked.at(row), isSo)
  }
  yield* markManagers(clientLinks, isSeen)
  const unseen: number[] = []
  for (let row = 0; row < managerLinks.length; row++) {
    if (row % rowsAStep === 0) yield
    const manager = managerLinks.manager.at(row)
    if (isSeen.at(manager) === isSo) continue
    isSeen.set(manager, isSo)
    unseen.push(manager)
  }
  if (unseen.length === 0) return []
  return [failed('bad-input', 'google.upward', listed(unseen.map((each) => nameOf(rows, each)))).error]
}

function* markManagers(links: LinkRows, marks: Column): Generator<undefined, void> {
  for (let row = 0; row < links.length; row++) {
    if (row % rowsAStep === 0) yield
    marks.set(links.manager.at(row), isSo)
  }
}
