import type { ReviewProgress } from '../../../shared/contract/reviews.ts'
import type { DecisionRow, PlainItem, ReviewContent, ReviewRow } from '../../../shared/model/review.ts'
import type { AccessGraph } from '../../access/graph.ts'
import type { WorkspaceView } from '../../feature.ts'
import { progressOf } from '../../reviews/progress.ts'
import type { NameOf } from '../../reviews/progress.ts'
import type { StoreReader } from '../../store/store.ts'
import { contentOf } from '../../../shared/review/row-parts.ts'

type Looked = Pick<WorkspaceView, 'store' | 'graph'>

interface Kept {
  readonly revision: number
  /** By review. */
  readonly progress: Map<string, ReviewProgress>
  /** When roles were last kept, once somebody asked. */
  lastKept?: { readonly map: ReadonlyMap<string, string> | null }
}

/** By the graph, of which a workspace that is open has one. */
const known = new WeakMap<AccessGraph, Kept>()

/**
 * How far a review is. Counted from every item and decision, so it is kept until a change touches a review: a list of
 * reviews costs nothing while people work on something else.
 */
export function progressNow({ store, graph }: Looked, row: ReviewRow): ReviewProgress {
  const { progress } = keptFor(store, graph)
  const before = progress.get(row.id)
  if (before) return before
  const counted = countedIn(store, row, store.plainItemsOf(row.id), store.decisionsOf(row.id))
  progress.set(row.id, counted)
  return counted
}

/** The same, counted from these items and decisions. */
export function countedIn(
  store: StoreReader,
  row: ReviewRow,
  items: readonly PlainItem[],
  decisions: readonly DecisionRow[],
): ReviewProgress {
  const content = contentOf(row)
  const named = [...new Set(content.reviewers.map(({ member }) => member))]
  return progressOf(items, decisions, named, namesIn(store, content))
}

/** More changes than these are not looked through. */
const mostChanges = 20

/** What was counted, for as long as no change touches a review. */
export function keptFor(store: StoreReader, graph: AccessGraph): Kept {
  const revision = store.revision()
  const before = known.get(graph)
  if (before?.revision === revision) return before
  const since = before ? revision - before.revision : Infinity
  const isUntouched =
    since <= mostChanges &&
    store
      .changes(null, since)
      .every(({ rowsIn }) => !rowsIn.review && !rowsIn.item && !rowsIn.decision && !rowsIn.member)
  const kept: Kept = isUntouched
    ? { ...before!, revision }
    : { revision, progress: new Map<string, ReviewProgress>() }
  known.set(graph, kept)
  return kept
}

/** Reviewers by the names that the review keeps; others by those of the workspace. */
function namesIn(store: StoreReader, { reviewers, people = [] }: ReviewContent): NameOf {
  const kept = new Map([...people, ...reviewers].map(({ member, name, email }) => [member, { name, email }]))
  return (member) => {
    const called = kept.get(member)
    if (called) return called
    const row = store.row('member', JSON.stringify([member]))
    return row ? { name: row.name, email: row.email } : { name: member, email: '' }
  }
}
