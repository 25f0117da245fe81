import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './record-slider.module.css'

/** A hand that moves on does not want to read what it passes, in milliseconds. */
const rest = 220

interface RecordSliderProps {
  /** The number of the change after which it is looked; 0 before the first. */
  readonly revision: number
  readonly latest: number
  readonly label: string
  readonly onRest: (revision: number) => void
}

/** The record as a line from its beginning to now, with a change at each step. */
export function RecordSlider({ revision, latest, label, onRest }: RecordSliderProps) {
  const { t } = useTranslation('past')
  const { dayTime, number } = useFormats()
  const [moved, setMoved] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = moved ?? revision
  const moment = useAnswer('past.moment', { revision: shown })
  const at = moment.state === 'ready' ? moment.value.at : null

  useEffect(() => () => clearTimeout(timer.current), [])
  const move = (to: number) => {
    const place = Math.min(Math.max(to, 0), latest)
    setMoved(place)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setMoved(null)
      onRest(place)
    }, rest)
  }
  const numbers = { revision: number(shown), latest: number(latest) }
  const value =
    shown === 0
      ? t('slider.start')
      : at === null
        ? t('place', numbers)
        : t('slider.value', { ...numbers, moment: dayTime(new Date(at)) })
  return (
    <div className={classes.line}>
      <IconButton label={t('earlier')} disabled={shown === 0} onClick={() => move(shown - 1)}>
        <IconChevronLeft size={16} stroke={1.8} />
      </IconButton>
      <span className={classes.track}>
        <input
          type="range"
          className={classes.range}
          min={0}
          max={latest}
          step={1}
          value={shown}
          title={value}
          aria-label={label}
          aria-valuetext={value}
          onChange={(event) => move(Number(event.currentTarget.value))}
        />
        {moved === null ? null : (
          <span
            className={classes.passing}
            aria-hidden
            style={{ left: `${(shown / Math.max(1, latest)) * 100}%` }}
          >
            {value}
          </span>
        )}
      </span>
      <IconButton label={t('later')} disabled={shown >= latest} onClick={() => move(shown + 1)}>
        <IconChevronRight size={16} stroke={1.8} />
      </IconButton>
    </div>
  )
}
