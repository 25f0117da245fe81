import { Button, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { LookedMoment } from '../../client/looked.ts'
import { useClock } from '../activity/use-now.ts'
import { dayOf, endOfDay, momentAfter } from '../past/moments.ts'
import { RecordSlider } from '../past/record-slider.tsx'
import classes from './moment-field.module.css'

interface MomentFieldProps {
  readonly label: string
  /** null is now. */
  readonly moment: LookedMoment | null
  readonly latest: number
  readonly onChoose: (moment: LookedMoment) => void
  /** Where now can be chosen. */
  readonly onNow?: () => void
}

/** A moment of the record, by its day or along the record. */
export function MomentField({ label, moment, latest, onChoose, onNow }: MomentFieldProps) {
  const { t } = useTranslation('difference')
  const { dayTime } = useFormats()
  const now = useClock()
  const id = useId()
  const choose = async (asked: Promise<LookedMoment | null>) => {
    const found = await asked
    if (found) onChoose(found)
  }
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <span className={classes.label} id={id}>
        {label}
      </span>
      <TextInput
        type="date"
        size="xs"
        aria-label={label}
        max={dayOf(now)}
        value={dayOf(moment === null ? now : new Date(moment.at))}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') void choose(endOfDay(value))
        }}
      />
      <RecordSlider
        revision={moment?.revision ?? latest}
        latest={latest}
        label={label}
        onRest={(revision) => void choose(momentAfter(revision))}
      />
      <span className={classes.said}>{moment === null ? t('now') : dayTime(new Date(moment.at))}</span>
      {onNow && moment !== null ? (
        <Button size="compact-sm" variant="default" onClick={onNow}>
          {t('to-now')}
        </Button>
      ) : null}
    </div>
  )
}
