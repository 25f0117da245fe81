import { failed } from '../../shared/contract/failure.ts'
import { placeOf } from '../place.ts'
import type { ToldDecision, ToldItem, ToldReview } from './told-review.ts'

type Path = readonly PropertyKey[]

/** What is wrong with something, or null. */
export type Wrong = ReturnType<typeof failed> | null

/**
 * What no schema sees in reviews that were told in a file: `bad-input` with the place of the first id that stands for two
 * things, in all of them together, or of an answer that cannot be; or null. `at` is where each review stands.
 */
export function wrongInTold(reviews: readonly ToldReview[], at: (review: number) => Path): Wrong {
  const known = new Set<string>()
  const items = new Set<string>()
  for (const [place, review] of reviews.entries()) {
    if (known.has(review.id)) return twice([...at(place), 'id'], review.id)
    known.add(review.id)
    for (const [index, item] of review.items.entries()) {
      const path = [...at(place), 'items', index]
      if (items.has(item.id)) return twice([...path, 'id'], item.id)
      items.add(item.id)
      const wrong = wrongInDecisions(item, path)
      if (wrong) return wrong
    }
  }
  return null
}

function wrongInDecisions({ member, decisions }: ToldItem, path: Path): Wrong {
  const known = new Set<string>()
  for (const [index, decision] of decisions.entries()) {
    const at = [...path, 'decisions', index]
    const reviewer = [...at, 'reviewer']
    if (known.has(decision.reviewer)) return twice(reviewer, decision.reviewer)
    known.add(decision.reviewer)
    if (decision.reviewer === member)
      return failed('bad-input', 'review-file.own', { path: placeOf(reviewer) })
    const wrong = wrongParts(decision, at)
    if (wrong) return wrong
  }
  return null
}

/** A change says the role, who hands it on says to whom; no other answer says either. */
function wrongParts({ answer, ...decision }: ToldDecision, at: Path): Wrong {
  for (const [part, only] of [
    ['role', 'change'],
    ['to', 'delegate'],
  ] as const) {
    const path = placeOf([...at, part])
    if (answer === only && decision[part] === undefined)
      return failed('bad-input', 'review-file.incomplete', { path, answer, lacking: part })
    if (answer !== only && decision[part] !== undefined)
      return failed('bad-input', 'review-file.too-much', { path, answer, part })
  }
  return null
}

function twice(path: Path, found: string): Wrong {
  return failed('bad-input', 'review-file.twice', { path: placeOf(path), found })
}
