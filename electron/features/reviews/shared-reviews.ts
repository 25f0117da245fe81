import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { merged, notTheSame } from '../../reviews/merge.ts'
import type { Choice, Conflict, Merged } from '../../reviews/merge.ts'
import { decisionRowOf, rowsOfReview, toldReview } from '../../reviews/told-review.ts'
import type { ReviewRows, ToldItem, ToldReview } from '../../reviews/told-review.ts'
import type { StoreReader } from '../../store/store.ts'
import { inFile } from '../document/read-versioned.ts'
import { countedIn } from './kept-progress.ts'
import { rowsOf, rowsOfReviews } from './kept-reviews.ts'
import { changesTo } from './merged-rows.ts'
import { withAllNamed } from './named-people.ts'
import { formatReviewFile, readReviewFile, reviewFileName } from './review-file.ts'
import { contentOf } from '../../../shared/review/row-parts.ts'
import { findReview, itemOf, refusedAsClosed, refusedToRun } from './review-rows.ts'
import type { Refused } from './review-rows.ts'
import { summaryWith } from './show.ts'

/** Reviews on their way to a colleague and back (docs/decisions/0073). */
export const sharedReviewQueries: QueryHandlers<'reviews.file' | 'reviews.read'> = {
  'reviews.file': (view, { review }) => {
    const found = findReview(view.store, review)
    return found.ok ? done(fileOf(view, review)) : found
  },

  'reviews.read': (view, { file, text }) => {
    const read = readFor(view.store, { file, text })
    if (!read.ok) return read
    const { theirs, here } = read.value
    const { review, items, decisions } = rowsOfReview(theirs)
    const { fresh, later, same, conflicts } = together(view, theirs, here, [])
    const named = new Set(conflicts.map(({ item }) => item))
    return done({
      summary: summaryWith(countedIn(view.store, review, items, decisions), review, []),
      known: here !== null,
      fresh,
      later,
      same,
      conflicts: conflicts.map(({ item, reviewer, ...sides }) => ({
        item,
        reviewer,
        ours: decisionRowOf(item, sides.ours),
        theirs: decisionRowOf(item, sides.theirs),
      })),
      items: items.filter(({ id }) => named.has(id)).map(itemOf),
    })
  },
}

export const sharedReviewCommands: CommandHandlers<'reviews.merge'> = {
  'reviews.merge': (view, { file, text, choices = [] }) => {
    const read = readFor(view.store, { file, text })
    if (!read.ok) return read
    const { theirs, here } = read.value
    const answer = { review: theirs.id }
    if (!here) return done({ rows: rowsOfReviews([theirs]), exercises: [], answer })
    const made = together(view, theirs, here, choices)
    // What is over where it began is answered no more: its plan was made of the answers that it had.
    const isHome = here.review.origin === undefined
    const isNews = made.fresh + made.later + made.conflicts.length > 0
    const refused =
      isHome && isNews ? (refusedToRun(view, here.review) ?? refusedAsClosed(here.review)) : null
    if (refused) return refused
    const [open] = made.open
    if (open) return undecided(here, open)
    return done({ rows: changesTo(here, made.review), exercises: [], answer })
  },
}

/** A review as a file. Whoever is asked about an item, or was handed it, is named in it. */
export function fileOf({ store, clock }: Pick<WorkspaceView, 'store' | 'clock'>, review: string) {
  const told = withAllNamed(store, toldReview(rowsOf(store, review)!))
  const at = new Date(clock()).toISOString()
  return { name: reviewFileName(told.name), text: formatReviewFile(told, { workspace: store.name, at }) }
}

interface Read {
  readonly theirs: ToldReview
  /** The review here that the file is of; null where there is none. */
  readonly here: ReviewRows | null
}

function readFor(
  store: StoreReader,
  { file, text }: { readonly file: string; readonly text: string },
): Result<Read> {
  const read = readReviewFile(text, file)
  if (!read.ok) return read
  const theirs = read.value
  const here = rowsOf(store, theirs.id)
  const wrong = here ? notTheSame(toldReview(here), theirs) : itemElsewhere(store, theirs)
  if (!wrong) return done({ theirs, here })
  return { ok: false, error: inFile(wrong.error, file) }
}

/** An item of the file that is one of another review here. */
function itemElsewhere(store: StoreReader, { items }: ToldReview): Refused {
  const index = items.findIndex(({ id }) => store.row('item', JSON.stringify([id])) !== null)
  return index === -1
    ? null
    : failed('bad-input', 'review-file.differs', { path: `review.items[${index}].id` })
}

function together(
  { clock }: WorkspaceView,
  theirs: ToldReview,
  here: ReviewRows | null,
  choices: readonly Choice[],
): Merged {
  const ours = here ? toldReview(here) : { ...theirs, items: theirs.items.map(unanswered) }
  return merged(ours, theirs, { choices, at: new Date(clock()).toISOString() })
}

function unanswered(item: ToldItem): ToldItem {
  return { ...item, decisions: [] }
}

function undecided({ review, items }: ReviewRows, { item, reviewer }: Conflict): NonNullable<Refused> {
  const { member, account } = itemOf(items.find(({ id }) => id === item)!).facts
  const called = contentOf(review).reviewers.find((each) => each.member === reviewer)
  const name = called?.name ?? reviewer
  const details = { item, reviewer, name, person: member.name, place: account.name }
  return failed('conflict', 'review-file.choose', { ...details, path: 'choices' })
}
