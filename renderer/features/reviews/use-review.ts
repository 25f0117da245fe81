import { useEffect, useMemo, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { DecisionRow } from '../../../shared/model/review.ts'
import { call } from '../../client/client.ts'
import { momentKey, useLooked } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer, useIsStale } from '../../client/use-answer.ts'
import { judging, withForetold } from './judged.ts'
import type { Judged } from './judged.ts'

type Shown = OutputOf<'reviews.show'>

/** A review as it is on the screen. */
export interface ReviewView extends Pick<Shown, 'summary' | 'content'> {
  readonly judged: readonly Judged[]
  /** Shows an answer before it has arrived; answers how to take that back. */
  readonly foretell: (decisions: readonly DecisionRow[]) => () => void
}

export type AnsweredReview =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly view: ReviewView }

/**
 * A review with everything that was said in it. Its items are asked for again only when they became others (`stamp`):
 * thousands of them would come with every answer that somebody gives.
 */
export function useReview(review: string): AnsweredReview {
  const said = useAnswer('reviews.decisions', { review })
  const stale = useIsStale(said)
  const list = useAnswer('reviews.list', {})
  const stamp = said.state === 'ready' ? said.value.stamp : null
  const shown = useItems(review, stamp)
  const [foretold, setForetold] = useState<readonly DecisionRow[]>([])
  const [waiting, setWaiting] = useState(0)
  // The back end has told the truth after the last answer.
  if (foretold.length > 0 && waiting === 0 && !stale) setForetold([])

  const decisions = said.state === 'ready' ? said.value.decisions : null
  const moved = said.state === 'ready' ? said.value.moved : null
  const items = shown?.ok ? shown.value.items : null
  const [judge] = useState(judging)
  const judged = useMemo(
    () => (items && decisions && moved ? judge(items, withForetold(decisions, foretold), moved) : null),
    [judge, items, decisions, moved, foretold],
  )
  if (said.state === 'failed') return { state: 'failed', failure: said.failure }
  if (shown && !shown.ok) return { state: 'failed', failure: shown.error }
  if (!shown || !judged) return { state: 'loading' }
  const newer = list.state === 'ready' ? list.value.find(({ id }) => id === review) : undefined
  const { summary, content } = shown.value
  const foretell = (rows: readonly DecisionRow[]) => {
    setForetold((earlier) => withForetold(earlier, rows))
    setWaiting((count) => count + 1)
    return () => setWaiting((count) => count - 1)
  }
  return { state: 'ready', view: { summary: newer ?? summary, content, judged, foretell } }
}

type Fetched = Awaited<ReturnType<typeof call<'reviews.show'>>>

function useItems(review: string, stamp: string | null): Fetched | null {
  const moment = useLooked(({ moment: at }) => at)
  const live = useMirror((mirror) => mirror.status === 'ready')
  const [fetched, setFetched] = useState<{ readonly at: string; readonly result: Fetched } | null>(null)
  const at = momentKey()
  const known = fetched?.at === at && fetched.result.ok ? fetched.result.value.stamp : null
  const isOld = stamp === null ? fetched?.at !== at : known !== stamp
  useEffect(() => {
    if (!live || !isOld) return undefined
    let wanted = true
    void call('reviews.show', { review }).then((result) => {
      if (wanted) setFetched({ at, result })
      return undefined
    })
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [review, at, moment, live, isOld, stamp])
  return fetched?.at === at ? fetched.result : null
}
