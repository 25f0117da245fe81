import { create } from 'zustand'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import type {
  ReviewContent,
  ReviewInterval,
  ReviewOrder,
  ReviewScope,
  Reviewer,
} from '../../../shared/model/review.ts'
import { monthsLater } from '../../../shared/review/months-later.ts'
import { useMirror } from '../../client/mirror.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { usualDue, wrongInDue } from './due.ts'

/** A review that is put together and not begun. */
export interface ReviewDraft {
  readonly name: string
  readonly scope: ReviewScope
  readonly by: ReviewOrder
  /** null as long as nobody chose: the usual one, counted from the day on which the review begins. Empty: taken out. */
  readonly due: string | null
  readonly every: ReviewInterval | null
  readonly reviewers: readonly Reviewer[]
  readonly note: string
  /** The review that it repeats. */
  readonly after: { readonly review: string; readonly name: string } | null
}

const blank: ReviewDraft = {
  name: '',
  scope: {},
  by: 'account',
  due: null,
  every: null,
  reviewers: [],
  note: '',
  after: null,
}

interface Drafted {
  readonly draft: ReviewDraft
  /** The form stands on the screen. What was typed stays when it is left. */
  readonly opened: boolean
  readonly change: (part: Partial<ReviewDraft>) => void
  readonly narrow: (part: Partial<ReviewScope>) => void
  readonly open: () => void
  readonly leave: () => void
  /** The draft became a review. */
  readonly end: () => void
}

export const useReviewDraft = create<Drafted>()((set) => ({
  draft: blank,
  opened: false,
  change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
  narrow: (part) => set(({ draft }) => ({ draft: { ...draft, scope: tidy({ ...draft.scope, ...part }) } })),
  open: () => set({ opened: true }),
  leave: () => set({ opened: false }),
  end: () => set({ draft: blank, opened: false }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useReviewDraft.setState({ draft: blank, opened: false })
})

/** Without what narrows nothing. */
export function tidy(scope: ReviewScope): ReviewScope {
  return Object.fromEntries(Object.entries(scope).filter(([, chosen]) => (chosen?.length ?? 0) > 0))
}

/** Another draft takes the place of the one that was there; one that somebody had begun to fill in can be had back. */
function replaceDraft(draft: ReviewDraft, opened: boolean): void {
  const { draft: before } = useReviewDraft.getState()
  useReviewDraft.setState({ draft, opened })
  if ([blank, draft].some((other) => JSON.stringify(other) === JSON.stringify(before))) return
  const putBack = () => useReviewDraft.setState({ draft: before, opened: true })
  tellOutcome({ kind: 'forgotten', what: 'review-draft', putBack })
}

/** Somebody throws away what they filled in. */
export function discardDraft(): void {
  replaceDraft(blank, false)
}

/** Puts together a review of these grants. */
export function draftAbout(scope: ReviewScope): void {
  replaceDraft({ ...blank, scope: tidy(scope) }, true)
}

/** Puts together the next one of a review: as it was, until the day when it is due again. */
export function draftNext(summary: ReviewSummary, content: ReviewContent): void {
  const { scope, by, every, note, reviewers } = content
  replaceDraft(
    {
      name: summary.name,
      scope,
      by,
      due: summary.next ?? monthsLater(summary.due, every ?? 12),
      every: every ?? null,
      reviewers: reviewers.map(({ member, part }) => (part ? { member, part } : { member })),
      note: note ?? '',
      after: { review: summary.id, name: summary.name },
    },
    true,
  )
}

/** What is missing or wrong before a draft can be begun, in the order of the form. */
export type Missing = 'name' | 'reviewers' | 'due'

export function missingIn({ name, reviewers, due }: ReviewDraft, now: Date): readonly Missing[] {
  const missing: Missing[] = []
  if (name.trim() === '') missing.push('name')
  if (reviewers.length === 0) missing.push('reviewers')
  if (wrongInDue(due ?? usualDue(now), now) !== null) missing.push('due')
  return missing
}

/** What `reviews.start` is asked for at this moment. */
export function startOf(draft: ReviewDraft, now: Date): InputOf<'reviews.start'> {
  const { name, scope, by, due, every, reviewers, note, after } = draft
  return {
    name: name.trim(),
    scope,
    by,
    due: due ?? usualDue(now),
    reviewers: [...reviewers],
    ...(every === null ? {} : { every }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(after === null ? {} : { after: after.review }),
  }
}
