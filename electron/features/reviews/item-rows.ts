import type { Account } from '../../../shared/model/account.ts'
import type { ItemFacts, ItemRow } from '../../../shared/model/review.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { Candidate } from '../../reviews/candidates.ts'
import type { FoundNow } from '../findings/found-now.ts'

/** The items of a review that begins, with what is so now. `candidates`: in the order in which they are to be looked at. */
export function itemRows(
  view: WorkspaceView,
  { world }: FoundNow,
  review: string,
  candidates: readonly Candidate[],
): readonly ItemRow[] {
  return candidates.map((candidate, place) => ({
    id: itemId(review, place),
    review,
    member: candidate.grant.member,
    account: candidate.grant.account,
    role: candidate.grant.role,
    ...(candidate.grant.raw === undefined ? {} : { raw: candidate.grant.raw }),
    facts: JSON.stringify(factsAbout(view, world, candidate)),
    reviewers: JSON.stringify(candidate.reviewers),
  }))
}

/** Ids say in which order items are to be looked at, so that nothing has to be read to know it. */
function itemId(review: string, place: number): string {
  return `${review}-${String(place + 1).padStart(6, '0')}`
}

function factsAbout(
  { store }: WorkspaceView,
  { graph, memberById }: FoundNow['world'],
  { grant, manager, reach, reasons, risk, change, last }: Candidate,
): ItemFacts {
  const rowOf = (id: string): Account => store.row('account', JSON.stringify([id]))!
  const member = memberById.get(grant.member)!
  const { id, system, kind, name, externalId } = rowOf(grant.account)
  const above = manager === -1 ? null : rowOf(graph.accounts.ids[manager]!)
  return {
    member: {
      id: member.id,
      name: member.name,
      email: member.email,
      ...(member.team === undefined ? {} : { team: member.team }),
    },
    account: { id, name, system, kind, ...(externalId === undefined ? {} : { externalId }) },
    ...(above ? { manager: { id: above.id, name: above.name } } : {}),
    ...(grant.since === undefined ? {} : { since: grant.since }),
    reach,
    reasons: [...reasons],
    risk,
    ...(change === undefined ? {} : { change }),
    ...(last === undefined ? {} : { last }),
  }
}
