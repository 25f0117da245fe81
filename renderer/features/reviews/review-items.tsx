import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../client/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { within } from '../plans/step-selection.ts'
import { filterCounts, itemLines, shownItems } from './item-lines.ts'
import { ItemList } from './item-list.tsx'
import { ItemPanel } from './item-panel.tsx'
import { ItemsToolbar } from './items-toolbar.tsx'
import type { Judged } from './judged.ts'
import classes from './review-page.module.css'
import { useReviewLook } from './review-state.ts'
import { useDeciding } from './use-deciding.ts'
import type { ReviewView } from './use-review.ts'
import { useStanding } from './use-standing.ts'

/** Which field of the details is opened from a row: it takes the keyboard until it is closed. */
export type Asking = 'change' | 'give' | null

/** What is reviewed: the list, and beside it what is known and said about the item at which the person is. */
export function ReviewItems({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('reviews')
  const { summary, content, judged } = view
  const words = useWords()
  const look = useReviewLook(summary.id, (all) => all)
  const standing = useStanding(summary, content)
  const { decider } = standing
  const query = useDeferredValue(look.query)
  const roleOf = useCallback(
    ({ item }: Judged) => item.raw ?? words.role(item.facts.account.system, item.role),
    [words],
  )
  const who = decider?.reviewer
  const counts = useMemo(
    () => filterCounts(judged, decider),
    // A decider is made anew with every render.
    // oxlint-disable-next-line react/exhaustive-deps
    [judged, who],
  )
  const shown = useMemo(
    () => shownItems(judged, { filter: look.filter, decider, query, roleOf }),
    // oxlint-disable-next-line react/exhaustive-deps
    [judged, look.filter, who, query, roleOf],
  )
  const arrangement = look.arrangement ?? content.by
  const lines = useMemo(() => itemLines(shown, arrangement), [shown, arrangement])
  const selection = useMemo(
    () =>
      look.selection.ids.size === 0
        ? look.selection
        : within(
            look.selection,
            shown.map(({ item }) => item.id),
          ),
    [look.selection, shown],
  )
  const first = lines.find((line) => line.line === 'item')
  const current =
    shown.find(({ item }) => item.id === look.current) ?? (first?.line === 'item' ? first.judged : null)
  const [asking, setAsking] = useState<Asking>(null)
  const deciding = useDeciding({ view, standing, lines, shown, current, selection })
  return (
    <>
      <ItemsToolbar
        view={view}
        counts={counts}
        shown={shown.length}
        standing={standing}
        arrangement={arrangement}
      />
      <div className={classes.beside}>
        {current === null ? (
          <EmptyState
            title={t(`nothing.${look.query === '' ? look.filter : 'all'}`)}
            text={t('nothing.text')}
          />
        ) : (
          <>
            <ItemList
              view={view}
              lines={lines}
              current={current.item.id}
              selection={selection}
              deciding={deciding}
              standing={standing}
              onAsk={setAsking}
            />
            <ItemPanel
              view={view}
              current={current}
              deciding={deciding}
              standing={standing}
              asking={asking}
              onAsk={setAsking}
            />
          </>
        )}
      </div>
    </>
  )
}
