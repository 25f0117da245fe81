import type { InputOf } from '../../shared/contract/contract.ts'
import type { ReviewItem } from '../../shared/contract/reviews.ts'
import type { Outcome } from '../../shared/review/outcome.ts'
import { outcomeOf } from '../../shared/review/outcome.ts'
import type { Environment } from '../../electron/ports.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

/**
 * A small agency: North below Top with the clients Fjord and Lumi, and a Business Center. Dora is there twice, under her
 * old address as well; Eve has left.
 */
const agency = {
  format: 'keyholder-workspace',
  version: 1,
  name: 'Agency',
  accounts: [
    { id: 'top', system: 'google-ads', kind: 'manager', name: 'Top', externalId: '100-000-0001' },
    { id: 'north', system: 'google-ads', kind: 'manager', name: 'North' },
    { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord', externalId: '100-000-0002' },
    { id: 'lumi', system: 'google-ads', kind: 'client', name: 'Lumi' },
    { id: 'bc', system: 'tiktok-business-center', kind: 'business-center', name: 'Center' },
    { id: 'ad', system: 'tiktok-business-center', kind: 'ad-account', name: 'Ad account' },
  ],
  links: [
    { parent: 'top', child: 'north', owner: true },
    { parent: 'north', child: 'fjord', owner: true },
    { parent: 'north', child: 'lumi', owner: true },
    { parent: 'bc', child: 'ad', owner: true },
  ],
  members: [
    { id: 'anna', name: 'Anna Berg', email: 'anna@n.example', team: 'Lead' },
    { id: 'bo', name: 'Bo Lind', email: 'bo@n.example', team: 'North' },
    { id: 'clara', name: 'Clara Holm', email: 'clara@n.example', team: 'North' },
    { id: 'dora', name: 'Dora Moe', email: 'dora@n.example', otherEmails: ['DORA@old.example'] },
    { id: 'dora-old', name: 'D. Moe', email: 'dora@old.example' },
    { id: 'eve', name: 'Eve Falk', email: 'eve@n.example', leftOn: '2026-10-31' },
    { id: 'bot', name: 'Bot', email: 'bot@n.example', nature: 'service' },
  ],
  grants: [
    { member: 'anna', account: 'top', role: 'admin', since: '2024-01-01' },
    { member: 'anna', account: 'fjord', role: 'report-recipient' },
    { member: 'bo', account: 'north', role: 'standard' },
    { member: 'bo', account: 'bc', role: 'admin' },
    { member: 'clara', account: 'fjord', role: 'standard' },
    { member: 'clara', account: 'lumi', role: 'standard' },
    { member: 'clara', account: 'bc', role: 'standard' },
    { member: 'clara', account: 'bc', role: 'finance-analyst' },
    { member: 'dora', account: 'lumi', role: 'read-only' },
    { member: 'dora-old', account: 'fjord', role: 'read-only' },
    { member: 'eve', account: 'ad', role: 'asset-operator' },
    { member: 'bot', account: 'north', role: 'unknown', raw: 'ROBOT' },
  ],
}

export const grantsInAll = agency.grants.length

export async function startAgency(surroundings: Partial<Environment> = {}): Promise<TestApp> {
  const started = startApp({ ...testEnvironment(), ...surroundings })
  const file = await upload(started, 'agency.keyholder.json', JSON.stringify(agency))
  await started.ask('workspace.open-files', { uploads: [file] })
  return started
}

export type Start = Partial<InputOf<'reviews.start'>>

/** A review under way, and the ways to ask about it. */
export interface Begun {
  readonly review: string
  /** In their order. */
  readonly items: readonly ReviewItem[]
  /** The item about this grant; without a role the only one of the member on the account. */
  readonly itemOf: (member: string, account: string, role?: string) => string
}

/** Begins a review: of everything, by Anna and Bo, until the end of the year, where nothing else is said. */
export async function begin({ ask }: TestApp, of: Start = {}): Promise<Begun> {
  const { review } = await ask('reviews.start', {
    name: 'Autumn',
    scope: {},
    by: 'account',
    due: '2026-12-31',
    reviewers: [{ member: 'anna' }, { member: 'bo' }],
    ...of,
  })
  const { items } = await ask('reviews.show', { review })
  return {
    review,
    items,
    itemOf: (member, account, role) => {
      const found = items.filter(
        (item) =>
          item.member === member && item.account === account && (role === undefined || item.role === role),
      )
      if (found.length !== 1) throw new Error(`${found.length} items of ${member} on ${account}`)
      return found[0]!.id
    },
  }
}

/** What each item's decisions come to now. */
export async function outcomes({ ask }: TestApp, review: string): Promise<ReadonlyMap<string, Outcome>> {
  const { items } = await ask('reviews.show', { review })
  const { decisions } = await ask('reviews.decisions', { review })
  return new Map(
    items.map((item) => [
      item.id,
      outcomeOf(
        item,
        decisions.filter((each) => each.item === item.id),
      ),
    ]),
  )
}

/** Everything that a review is, for comparing before and after. */
export async function stateOf({ ask }: TestApp, review: string) {
  return {
    shown: await ask('reviews.show', { review }),
    decisions: await ask('reviews.decisions', { review }),
    list: await ask('reviews.list', {}),
    plans: await ask('plans.list', {}),
  }
}
