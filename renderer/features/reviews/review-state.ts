import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'
import { noSelection } from '../plans/step-selection.ts'
import type { StepSelection } from '../plans/step-selection.ts'
import type { Arrangement, ItemFilter } from './item-lines.ts'

/** How one review is looked at. It stays from one visit to the next, and what was typed with it. */
export interface ReviewLook {
  readonly filter: ItemFilter
  readonly query: string
  /** null: as the review was begun. */
  readonly arrangement: Arrangement | null
  /** The item at which the keyboard is, and whose details stand beside the list. */
  readonly current: string | null
  readonly selection: StepSelection
  /** As the keeper: whose answers are entered. */
  readonly reviewer: string | null
  /** Comments that are written and not yet said with an answer, by item; for several, under the first of them. */
  readonly comments: Readonly<Record<string, string>>
}

const firstLook: ReviewLook = {
  filter: 'all',
  query: '',
  arrangement: null,
  current: null,
  selection: noSelection,
  reviewer: null,
  comments: {},
}

const useLooks = create<{ readonly looks: Readonly<Record<string, ReviewLook>> }>()(() => ({ looks: {} }))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useLooks.setState({ looks: {} })
})

/** How a review is looked at, and one part of it where no more is needed. */
export function useReviewLook<Part>(review: string, part: (look: ReviewLook) => Part): Part {
  return useLooks(({ looks }) => part(looks[review] ?? firstLook))
}

export function reviewLookNow(review: string): ReviewLook {
  return useLooks.getState().looks[review] ?? firstLook
}

export function lookAt(review: string, change: Partial<ReviewLook>): void {
  useLooks.setState(({ looks }) => ({
    looks: { ...looks, [review]: { ...(looks[review] ?? firstLook), ...change } },
  }))
}

/** Keeps what is typed as a comment about an item; an empty one is none. */
export function keepComment(review: string, item: string, text: string): void {
  const { [item]: _before, ...others } = reviewLookNow(review).comments
  lookAt(review, { comments: text === '' ? others : { ...others, [item]: text } })
}
