import type { Grant } from '../../shared/model/grant.ts'
import type { Member } from '../../shared/model/member.ts'
import type { Reviewer } from '../../shared/model/review.ts'
import { selvesOf } from './persons.ts'
import { scopeTest } from './scope.ts'
import type { Looked } from './scope.ts'

/** Ids of those who decide about a grant: everybody in whose part it is, but for the person who holds it. */
export type ReviewersOf = (grant: Grant) => readonly string[]

export function reviewersFrom(
  world: Looked & { readonly members: readonly Member[] },
  reviewers: readonly Reviewer[],
): ReviewersOf {
  const selves = selvesOf(
    world.members,
    reviewers.map(({ member }) => member),
  )
  const parts = reviewers.map(({ member, part }) => ({
    member,
    selves: selves.get(member)!,
    isIn: part === undefined ? null : scopeTest(world, part),
  }))
  return (grant) => {
    const deciding = parts.filter(
      ({ selves: own, isIn }) => !own.has(grant.member) && (isIn?.(grant) ?? true),
    )
    return [...new Set(deciding.map(({ member }) => member))]
  }
}
