import { useTranslation } from 'react-i18next'
import { ItemDetails } from './item-details.tsx'
import { ItemSays } from './item-says.tsx'
import classes from './item-panel.module.css'
import type { Judged } from './judged.ts'
import type { Asking } from './review-items.tsx'
import { DecideBar } from './decide-bar.tsx'
import { AskReviewer } from './ask-reviewer.tsx'
import { Settle } from './settle.tsx'
import { EqualOnes, SelectedItems } from './selected-items.tsx'
import type { Deciding } from './use-deciding.ts'
import type { ReviewView } from './use-review.ts'
import type { Standing } from './use-standing.ts'

export interface ItemPanelProps {
  readonly view: ReviewView
  readonly current: Judged
  readonly deciding: Deciding
  readonly standing: Standing
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
}

/** What is known and said about the item at which the person is, or about all that are selected; and the answers. */
export function ItemPanel({ view, current, deciding, standing, asking, onAsk }: ItemPanelProps) {
  const { t } = useTranslation('reviews')
  const many = deciding.subject.length > 1
  const shown = deciding.subject[0] ?? current
  const runs = standing.runs && standing.isOpen
  return (
    <aside className={classes.panel} aria-label={t('details')}>
      {/* Above what changes its length: a pointer that rests at an answer gives it again and again. */}
      {standing.isOpen ? (
        <DecideBar view={view} deciding={deciding} standing={standing} asking={asking} onAsk={onAsk} />
      ) : null}
      <div className={classes.scroll}>
        {runs ? <Settle view={view} deciding={deciding} /> : null}
        {many ? (
          <SelectedItems view={view} deciding={deciding} />
        ) : (
          <>
            <ItemDetails judged={shown} />
            <ItemSays view={view} judged={shown} />
            {standing.isOpen ? <EqualOnes deciding={deciding} /> : null}
          </>
        )}
        {runs ? <AskReviewer deciding={deciding} /> : null}
      </div>
    </aside>
  )
}
