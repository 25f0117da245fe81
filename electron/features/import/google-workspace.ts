import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { GoogleAnswer } from './google-answer.ts'
import { accountId, readAccess, readClient, shownCustomerId } from './google-resources.ts'
import type { AccessRow, ClientRow } from './google-resources.ts'
import { peopleOf } from './google-people.ts'
import type { Doubt, Incoming, Origin } from './incoming.ts'
import { listed } from './listed.ts'

/**
 * The workspace that answers of the Google Ads API describe together, in whatever order they come.
 * Who owns a client is not in the API, nor how it pays; a client that is not directly below the
 * customer asked is linked only where another answer says below whom (facts B1, B2).
 */
export function googleWorkspace(
  answers: readonly GoogleAnswer[],
): Result<Omit<Incoming, 'name' | 'warnings'>> {
  const clients: ClientRow[] = []
  const accesses: AccessRow[] = []
  for (const row of answers.flatMap((answer) => answer.rows)) {
    const { customerClient, customerUserAccess } = row.resources
    const client = customerClient === undefined ? null : readClient(customerClient, row)
    if (client && 'failure' in client) return { ok: false, error: client.failure }
    if (client) clients.push(client.row)
    const access = customerUserAccess === undefined ? null : readAccess(customerUserAccess, row)
    if (access && 'failure' in access) return { ok: false, error: access.failure }
    if (access) accesses.push(access.row)
  }
  const origins = new WeakMap<object, Origin>()
  const drafts = draftAccounts(clients, accesses)
  const account = [...drafts.values()].map((draft) => accountOf(draft, origins))
  const link = linksOf(clients, origins)
  const people = peopleOf(accesses, origins)
  const lasting = [
    ...answers.flatMap((answer) => answer.warnings),
    ...flagWarnings(drafts),
    ...people.warnings,
  ]
  const rows = { account, link, member: people.members, grant: people.grants, invitation: [] }
  return done({ rows, lasting, doubts: doubtsOf(drafts, clients, link), origins })
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
  readonly contradicted: Set<string>
}

function draftAccounts(clients: readonly ClientRow[], accesses: readonly AccessRow[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  const draftOf = (customer: string, origin: Origin): Draft => {
    const known = drafts.get(customer)
    if (known) return known
    const draft = {
      customer,
      origin,
      isHidden: false,
      isTest: false,
      said: {},
      contradicted: new Set<string>(),
    }
    drafts.set(customer, draft)
    return draft
  }
  for (const client of clients) {
    const draft = draftOf(client.customer, client.origin)
    if (client.manager !== undefined) draft.isManager ??= client.manager
    if (client.manager !== undefined && draft.isManager !== client.manager) draft.contradicted.add('manager')
    draft.isHidden ||= client.hidden === true
    draft.isTest ||= client.testAccount === true
    say(draft, 'name', client.descriptiveName)
    say(draft, 'currency', client.currencyCode)
    say(draft, 'timeZone', client.timeZone)
    say(draft, 'status', client.status)
    // Only managers can be asked for their clients.
    if (client.askedOf !== null) draftOf(client.askedOf, client.origin).isManager = true
  }
  for (const access of accesses) draftOf(access.customer, access.origin)
  return drafts
}

function say(draft: Draft, attribute: string, value: string | undefined): void {
  if (value === undefined || value === '') return
  draft.said[attribute] ??= value
  if (draft.said[attribute] !== value) draft.contradicted.add(attribute)
}

function accountOf(draft: Draft, origins: WeakMap<object, Origin>): Account {
  const externalId = shownCustomerId(draft.customer)
  const account: Account = {
    id: accountId(draft.customer),
    system: 'google-ads',
    kind: draft.isManager ? 'manager' : 'client',
    name: externalId,
    externalId,
    ...draft.said,
  }
  origins.set(account, draft.origin)
  return account
}

function linksOf(clients: readonly ClientRow[], origins: WeakMap<object, Origin>): readonly Link[] {
  const links = new Map<string, Link>()
  for (const { customer, askedOf, level, origin } of clients) {
    if (level !== 1 || askedOf === null || askedOf === customer) continue
    const link: Link = {
      parent: accountId(askedOf),
      child: accountId(customer),
      status: 'active',
      owner: 'unknown',
    }
    const key = `${askedOf} ${customer}`
    if (links.has(key)) continue
    links.set(key, link)
    origins.set(link, origin)
  }
  return [...links.values()]
}

function doubtsOf(
  drafts: ReadonlyMap<string, Draft>,
  clients: readonly ClientRow[],
  links: readonly Link[],
): readonly Doubt[] {
  const linked = new Set(links.map((link) => link.child))
  const below = clients.filter(({ customer, askedOf, level }) => customer !== askedOf && level !== 0)
  const unplaced = new Set(below.map(({ customer }) => accountId(customer)).filter((id) => !linked.has(id)))
  const unsure = [...drafts.values()].filter((draft) => draft.isManager === undefined)
  return [
    ...[...unplaced].map((account) => ({ about: 'parent', account }) as const),
    ...unsure.map(({ customer }) => ({ about: 'kind', account: accountId(customer) }) as const),
  ]
}

/** Flags that the model has no place for, and what rows say differently, are told instead of dropped. */
function flagWarnings(drafts: ReadonlyMap<string, Draft>): readonly Failure[] {
  const all = [...drafts.values()]
  const warn = (message: string, some: readonly Draft[]) =>
    some.length === 0 ? [] : [failed('bad-input', message, listed(some.map(nameOf))).error]
  const contradictions = all.flatMap((draft) =>
    [...draft.contradicted].map((attribute) => {
      const kept = attribute === 'manager' ? String(draft.isManager) : draft.said[attribute]!
      const details = { ...draft.origin, account: nameOf(draft), attribute, kept }
      return failed('bad-input', 'google.contradiction', details).error
    }),
  )
  return [
    ...warn(
      'google.hidden',
      all.filter((draft) => draft.isHidden),
    ),
    ...warn(
      'google.test-accounts',
      all.filter((draft) => draft.isTest),
    ),
    ...contradictions,
  ]
}

function nameOf({ customer, said }: Draft): string {
  const shown = shownCustomerId(customer)
  return said['name'] === undefined ? shown : `${said['name']} (${shown})`
}
