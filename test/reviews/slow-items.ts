import type { Grant } from '../../shared/model/grant.ts'
import type { Reviewer, ReviewScope } from '../../shared/model/review.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { activeLinks, walksTo } from '../helpers/slow-access.ts'

/*
 * What a review is made of, as one would explain it on paper: each grant by itself, and every path walked.
 */

/** Whether a grant is in a scope. */
export function isInScope(rows: WorkspaceRows, grant: Grant, scope: ReviewScope): boolean {
  const account = rows.account.find(({ id }) => id === grant.account)!
  const member = rows.member.find(({ id }) => id === grant.member)!
  return (
    fits(scope.systems, (system) => account.system === system) &&
    fits(scope.members, (id) => grant.member === id) &&
    fits(scope.teams, (team) => member.team === team) &&
    fits(scope.roles, (role) => grant.role === role) &&
    fits(scope.accounts, (id) => grant.account === id || reaches(rows, grant, id)) &&
    fits(scope.below, (id) => grant.account === id || isBelow(rows, grant.account, id, []))
  )
}

/** How many accounts the grant alone reaches. */
export function reachOf(rows: WorkspaceRows, grant: Grant): number {
  return rows.account.filter(({ id }) => reaches(rows, grant, id)).length
}

/** Who decides: in whose part it is, and who is not the person. */
export function reviewersOf(
  rows: WorkspaceRows,
  grant: Grant,
  reviewers: readonly Reviewer[],
): readonly string[] {
  const addresses = (id: string) => {
    const { email, otherEmails = [] } = rows.member.find((member) => member.id === id)!
    return [email, ...otherEmails].map((address) => address.toLowerCase())
  }
  const own = addresses(grant.member)
  return reviewers
    .filter(({ part }) => part === undefined || isInScope(rows, grant, part))
    .map(({ member }) => member)
    .filter((id) => !addresses(id).some((address) => own.includes(address)))
}

function reaches(rows: WorkspaceRows, grant: Grant, account: string): boolean {
  return walksTo(aloneIn(rows, grant), grant.member, account).length > 0
}

const alone = new WeakMap<Grant, WorkspaceRows>()

/** The workspace with this grant and no other; made once, since the links of each are remembered by it. */
function aloneIn(rows: WorkspaceRows, grant: Grant): WorkspaceRows {
  const made = alone.get(grant) ?? { ...rows, grant: [grant] }
  alone.set(grant, made)
  return made
}

function isBelow(rows: WorkspaceRows, account: string, top: string, met: readonly string[]): boolean {
  return activeLinks(rows)
    .filter(({ child, parent }) => child === account && !met.includes(parent))
    .some(({ parent }) => parent === top || isBelow(rows, parent, top, [...met, parent]))
}

/** A part of a scope that names nothing lets everything in. */
function fits(list: readonly string[] | undefined, isIn: (wanted: string) => boolean): boolean {
  return list === undefined || list.length === 0 || list.some(isIn)
}
