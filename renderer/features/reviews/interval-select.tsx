import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { reviewIntervals } from '../../../shared/model/review.ts'
import type { ReviewInterval } from '../../../shared/model/review.ts'

interface IntervalSelectProps {
  readonly value: ReviewInterval | null
  readonly onChange: (every: ReviewInterval | null) => void
}

/** After how many months a review is to be done again, if at all. */
export function IntervalSelect({ value, onChange }: IntervalSelectProps) {
  const { t } = useTranslation('reviews')
  return (
    <Select
      size="xs"
      label={t('form.every')}
      clearable
      placeholder={t('form.every.once')}
      value={value === null ? null : String(value)}
      data={reviewIntervals.map((months) => ({
        value: String(months),
        label: t('every', { count: months }),
      }))}
      onChange={(chosen) => onChange(reviewIntervals.find((months) => String(months) === chosen) ?? null)}
    />
  )
}
