import { failed } from '../../../shared/contract/failure.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { hasLeft } from '../../../shared/model/member.ts'
import type { Reviewer, ReviewScope } from '../../../shared/model/review.ts'
import { systems } from '../../../shared/model/system.ts'
import { roleOf } from '../../../shared/policy/roles.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { FoundNow } from '../findings/found-now.ts'
import type { Refused } from './review-rows.ts'

/** What a review would be about, as it is asked for. */
export interface WantedReview {
  readonly scope: ReviewScope
  readonly reviewers: readonly Reviewer[]
  readonly after?: string | undefined
}

/** Accounts, members and roles that are not there, by their place; and reviewers who cannot answer any more. */
export function unknownIn(
  { clock }: WorkspaceView,
  { world }: FoundNow,
  { scope, reviewers }: WantedReview,
): Refused {
  const refused = unknownInScope(world, scope, 'scope')
  if (refused) return refused
  for (const [index, { member, part }] of reviewers.entries()) {
    const path = `reviewers[${index}].member`
    const row = world.memberById.get(member)
    if (!row) return failed('not-found', 'question.unknown-member', { subject: member, path })
    if (hasLeft(row, clock())) return failed('refused', 'review.reviewer-left', { member, path })
    const wrong = part && unknownInScope(world, part, `reviewers[${index}].part`)
    if (wrong) return wrong
  }
  return null
}

function unknownInScope({ graph, memberById }: FoundNow['world'], scope: ReviewScope, at: string): Refused {
  for (const list of ['accounts', 'below'] as const) {
    const index = (scope[list] ?? []).findIndex((id) => {
      const place = graph.accounts.find(id)
      return place === -1 || graph.accountExists.data[place] !== 1
    })
    const path = `${at}.${list}[${index}]`
    if (index !== -1)
      return failed('not-found', 'question.unknown-account', { subject: scope[list]![index]!, path })
  }
  const members = scope.members ?? []
  const stranger = members.findIndex((id) => !memberById.has(id))
  if (stranger !== -1) {
    const path = `${at}.members[${stranger}]`
    return failed('not-found', 'question.unknown-member', { subject: members[stranger]!, path })
  }
  const roles = scope.roles ?? []
  const unknown = roles.findIndex(
    (role) => role !== unknownRole && !systems.some((system) => roleOf(system, role)),
  )
  if (unknown === -1) return null
  return failed('bad-input', 'review.unknown-role', {
    role: roles[unknown]!,
    path: `${at}.roles[${unknown}]`,
  })
}
