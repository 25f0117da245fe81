import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { Account } from '../../../../shared/model/account.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Doubt, Incoming, Origin } from '../incoming.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import { rowsAStep } from '../turns.ts'
import { coverageOf } from './coverage.ts'
import { accountIds, shownCustomerId } from './customer-id.ts'
import { invitationsOf } from './invitations.ts'
import { linksOf } from './links.ts'
import { peopleOf } from './people.ts'
import type { GoogleReader } from './reader.ts'
import type { ClientRow, GoogleRows } from './resources.ts'

/**
 * The workspace that answers of the Google Ads API describe together, in whatever order they came. Who owns
 * a client is not in the API, nor how it pays, nor the dates of a link; a client that is not directly below
 * the customer asked is linked only where another answer says below whom (facts B1, B2). Pauses now and then.
 */
export function* googleWorkspace(
  { rows, warnings, unfinished }: GoogleReader,
  tally: Tally,
): Generator<undefined, Omit<Incoming, 'name'>> {
  const origins = new Map<object, Origin>()
  const shown = new Set<object>()
  const idOf = accountIds()
  const drafts = yield* draftAccounts(rows)
  const account = [...drafts.values()].map((draft) => accountOf(draft, idOf, origins))
  yield
  const linkRows = [...rows.customerClientLink, ...rows.customerManagerLink]
  const link = yield* linksOf(rows.customerClient, linkRows, idOf, origins, shown)
  yield
  const people = peopleOf(rows.customerUserAccess, origins, tally)
  const invited = invitationsOf(rows.customerUserAccessInvitation, origins, tally)
  yield
  const doubts = doubtsOf(drafts, rows.customerClient, link, idOf)
  yield
  const flags = flagWarnings(drafts, link, idOf)
  yield
  const coverage = coverageOf(rows, unfinished)
  yield
  return {
    rows: { account, link, member: people.members, grant: people.grants, invitation: invited.invitations },
    warnings: [
      ...warnings,
      ...flags,
      ...upwardWarning(drafts, rows),
      ...people.warnings,
      ...invited.warnings,
    ],
    doubts,
    coverage,
    origins,
    shown,
  }
}

/** What rows say of one account, together. */
interface Draft {
  readonly customer: string
  readonly origin: Origin
  isManager?: boolean
  isHidden: boolean
  isTest: boolean
  /** Attributes, and what other rows said of them instead. */
  readonly said: { [attribute: string]: string }
  /** null until rows say different things: there may be many accounts, and hardly any do. */
  contradicted: Set<string> | null
}

function* draftAccounts(rows: GoogleRows): Generator<undefined, Map<string, Draft>> {
  const drafts = new Map<string, Draft>()
  const draftOf = (customer: string, origin: Origin): Draft => {
    const known = drafts.get(customer)
    if (known) return known
    const flags = { isHidden: false, isTest: false }
    const draft: Draft = { customer, origin, ...flags, said: {}, contradicted: null }
    drafts.set(customer, draft)
    return draft
  }
  let count = 0
  for (const client of rows.customerClient) {
    if (count++ % rowsAStep === 0) yield
    const draft = draftOf(client.customer, client.origin)
    if (client.manager !== undefined) draft.isManager ??= client.manager
    if (client.manager !== undefined && draft.isManager !== client.manager) contradict(draft, 'manager')
    draft.isHidden ||= client.hidden === true
    draft.isTest ||= client.testAccount === true
    say(draft, 'name', client.descriptiveName)
    say(draft, 'currency', client.currencyCode)
    say(draft, 'timeZone', client.timeZone)
    say(draft, 'status', client.status)
    // Only managers can be asked for their clients.
    if (client.askedOf !== null) draftOf(client.askedOf, client.origin).isManager = true
  }
  for (const link of [...rows.customerClientLink, ...rows.customerManagerLink]) {
    if (count++ % rowsAStep === 0) yield
    draftOf(link.manager, link.origin).isManager = true
    draftOf(link.client, link.origin)
  }
  for (const access of rows.customerUserAccess) draftOf(access.customer, access.origin)
  for (const invitation of rows.customerUserAccessInvitation) draftOf(invitation.customer, invitation.origin)
  return drafts
}

function say(draft: Draft, attribute: string, value: string | undefined): void {
  if (value === undefined || value === '') return
  draft.said[attribute] ??= value
  if (draft.said[attribute] !== value) contradict(draft, attribute)
}

function contradict(draft: Draft, attribute: string): void {
  draft.contradicted ??= new Set()
  draft.contradicted.add(attribute)
}

function accountOf(draft: Draft, idOf: (customer: string) => string, origins: Map<object, Origin>): Account {
  const externalId = shownCustomerId(draft.customer)
  const account: Account = {
    id: idOf(draft.customer),
    system: 'google-ads',
    kind: draft.isManager ? 'manager' : 'client',
    name: externalId,
    externalId,
    ...draft.said,
  }
  origins.set(account, draft.origin)
  return account
}

function doubtsOf(
  drafts: ReadonlyMap<string, Draft>,
  clients: readonly ClientRow[],
  links: readonly Link[],
  idOf: (customer: string) => string,
): readonly Doubt[] {
  const linked = new Set(links.map((link) => link.child))
  const unplaced = new Set<string>()
  for (const { customer, askedOf, level } of clients) {
    if (customer === askedOf || level === 0) continue
    const id = idOf(customer)
    if (!linked.has(id)) unplaced.add(id)
  }
  const unsure = [...drafts.values()].filter((draft) => draft.isManager === undefined)
  return [
    ...[...unplaced].map((account) => ({ about: 'parent', account }) as const),
    ...unsure.map(({ customer }) => ({ about: 'kind', account: idOf(customer) }) as const),
  ]
}

/** Managers that a client has besides those that were asked: of them nothing but the number is known. */
function upwardWarning(drafts: ReadonlyMap<string, Draft>, rows: GoogleRows): readonly Failure[] {
  const described = new Set(rows.customerClient.map(({ customer }) => customer))
  const asked = new Set(rows.customerClient.map(({ askedOf }) => askedOf))
  for (const { manager } of rows.customerClientLink) asked.add(manager)
  const unseen = new Set(
    rows.customerManagerLink
      .map(({ manager }) => manager)
      .filter((id) => !described.has(id) && !asked.has(id)),
  )
  if (unseen.size === 0) return []
  const names = [...unseen].map((id) => nameOf(drafts.get(id)!))
  return [failed('bad-input', 'google.upward', listed(names)).error]
}

/** Flags that the model has no place for, and what rows say differently, are told instead of dropped. */
function flagWarnings(
  drafts: ReadonlyMap<string, Draft>,
  links: readonly Link[],
  idOf: (customer: string) => string,
): readonly Failure[] {
  const all = [...drafts.values()]
  const hidden = new Set(links.flatMap((link) => (link.hidden === 'yes' ? link.child : [])))
  const warn = (message: string, some: readonly Draft[]) =>
    some.length === 0 ? [] : [failed('bad-input', message, listed(some.map(nameOf))).error]
  const contradictions = all.flatMap((draft) =>
    [...(draft.contradicted ?? [])].map((attribute) => {
      const kept = attribute === 'manager' ? String(draft.isManager) : draft.said[attribute]!
      const details = { ...draft.origin, account: nameOf(draft), attribute, kept }
      return failed('bad-input', 'google.contradiction', details).error
    }),
  )
  const unmarked = all.filter(({ isHidden, customer }) => isHidden && !hidden.has(idOf(customer)))
  const tests = all.filter((draft) => draft.isTest)
  return [...warn('google.hidden', unmarked), ...warn('google.test-accounts', tests), ...contradictions]
}

function nameOf({ customer, said }: Draft): string {
  const shown = shownCustomerId(customer)
  return said['name'] === undefined ? shown : `${said['name']} (${shown})`
}
