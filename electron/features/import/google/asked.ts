import type { ImportRequest } from '../../../../shared/contract/import.ts'
import { googleQueries } from '../../../../shared/import/query-kit.ts'
import type { Coverage } from '../incoming.ts'
import type { GoogleRows, Placed } from './rows.ts'

/*
 * An answer without rows does not say about whom it is, since rows say it in their resourceName (facts B3).
 * Its request does, as for answers of TikTok: from the name of the file, a `requests.json`, or the person.
 */

/** The resources that can be asked for, as they are named in a query. */
export const googleResources: readonly string[] = googleQueries.map(({ resource }) => resource)

/** A customer that has none of what was asked for. */
export interface Nobody extends Placed {
  readonly resource: string
}

const paging = new Set(['page', 'page_size', 'page_token'])

/** Whether the request is one for the Google Ads API. */
export function isOfGoogle({ endpoint }: ImportRequest): boolean {
  return googleResources.includes(endpoint)
}

/** The ten digits of the customer asked, with or without hyphens; null where it is no customer id. */
export function customerAsked({ params }: ImportRequest): number | null {
  const digits = (params['customer_id'] ?? '').replaceAll('-', '')
  return /^[1-9]\d{9}$/.test(digits) ? Number(digits) : null
}

/**
 * Whether that there is nothing in the answer proves that the account has nothing. Users are all asked for, and
 * invitations that wait; of links mostly those of one state, which the answer does not say, and of clients a
 * manager is one itself (facts B2). Whatever else was asked is a filter.
 */
export function provesAbsence({ endpoint, params }: ImportRequest): boolean {
  const isWhole = Object.keys(params).every((name) => name === 'customer_id' || paging.has(name))
  return isWhole && (endpoint === 'customer_user_access' || endpoint === 'customer_user_access_invitation')
}

/** What empty answers are a whole account of, unless another file has rows of the same. */
export function coverageOfNobody({
  nobodies,
  accesses,
  invitations,
  customers,
  places,
}: GoogleRows): readonly Coverage[] {
  if (nobodies.length === 0) return []
  const withUsers = new Set(accesses.map(({ customer }) => customer))
  const withInvitations = new Set(invitations.map(({ customer }) => customer))
  return nobodies.flatMap(({ customer, resource, place }): readonly Coverage[] => {
    const told = { account: customers.idOf(customer), file: places.fileOf(place) }
    if (resource === 'customer_user_access') {
      return withUsers.has(customer) ? [] : [{ of: 'grants', classes: ['level'], ...told }]
    }
    return withInvitations.has(customer) ? [] : [{ of: 'invitations', ...told }]
  })
}
