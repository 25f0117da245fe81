import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { FilterField } from '../account/filter-field.tsx'
import { useOffer } from '../commands/offers.ts'
import { arrangements, itemFilters } from './item-lines.ts'
import type { Arrangement, ItemFilter } from './item-lines.ts'
import classes from './review-page.module.css'
import { lookAt, useReviewLook } from './review-state.ts'
import type { ReviewView } from './use-review.ts'
import type { Standing } from './use-standing.ts'

interface ItemsToolbarProps {
  readonly view: ReviewView
  readonly counts: Readonly<Record<ItemFilter, number>>
  /** How many items the list shows. */
  readonly shown: number
  readonly standing: Standing
  readonly arrangement: Arrangement
}

/** Which items are shown, under which heads, and for whom the keeper enters answers. */
export function ItemsToolbar({ view, counts, shown, standing, arrangement }: ItemsToolbarProps) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { summary } = view
  const { filter, query } = useReviewLook(summary.id, (look) => look)
  useOffer('find.filter', () => document.querySelector<HTMLElement>('[data-toolbar] input')?.focus())
  const offered = itemFilters.filter(
    (each) => each !== 'changed' || summary.previous !== null || filter === 'changed',
  )
  return (
    <div className={classes.toolbar} data-toolbar>
      <FilterField
        label={t('search')}
        value={query}
        onChange={(text) => lookAt(summary.id, { query: text })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('filter')}
        value={filter}
        data={offered.map((value) => ({
          value,
          label: (
            <span className={classes.filter}>
              {t(`filter.${value}`)}
              <span className={classes.filterCount}>{number(counts[value])}</span>
            </span>
          ),
        }))}
        onChange={(value) => lookAt(summary.id, { filter: value })}
      />
      <span className={classes.total} role="status">
        {t('count', { count: shown })}
      </span>
      <span className={classes.space} />
      {standing.isKeeper && summary.state === 'open' ? <EnteredFor view={view} standing={standing} /> : null}
      <Select
        size="xs"
        w={128}
        allowDeselect={false}
        aria-label={t('arrange')}
        value={arrangement}
        data={arrangements.map((value) => ({ value, label: t(`arrange.${value}`) }))}
        onChange={(value) => {
          const chosen = arrangements.find((each) => each === value)
          if (chosen) lookAt(summary.id, { arrangement: chosen })
        }}
      />
    </div>
  )
}

/** The keeper enters what a reviewer said; here is said, whose. */
function EnteredFor({ view, standing }: Pick<ItemsToolbarProps, 'view' | 'standing'>) {
  const { t } = useTranslation('reviews')
  const { reviewers } = view.summary.progress
  return (
    <label className={classes.enteredFor}>
      {t('entered-for')}
      <Select
        size="xs"
        w={150}
        allowDeselect={false}
        searchable
        value={standing.decider?.reviewer ?? null}
        data={reviewers.map(({ member, name }) => ({ value: member, label: name }))}
        onChange={(reviewer) => lookAt(view.summary.id, { reviewer })}
      />
    </label>
  )
}
