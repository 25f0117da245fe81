import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconHistory, IconX } from '@tabler/icons-react'
import { memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLooked } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useView } from '../../client/view.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useClock } from '../activity/use-now.ts'
import { useDifference } from '../difference/difference-state.ts'
import { dayOf, endOfDay, momentAfter } from './moments.ts'
import classes from './past-bar.module.css'
import { usePastBar } from './past-bar-state.ts'
import { PastWords } from './past-words.tsx'
import { RecordSlider } from './record-slider.tsx'
import { useWayBack } from './use-way-back.ts'

/** Above the screen, while the past is looked at or about to be: which moment, and the way to others and back to now. */
export const PastBar = memo(function PastBar() {
  const isOpen = usePastBar((bar) => bar.isOpen)
  const isPast = useLooked(({ moment }) => moment !== null)
  return isOpen || isPast ? <OpenBar /> : null
})

function OpenBar() {
  const { t } = useTranslation('past')
  const { moment, wanted } = useLooked()
  const { look, close } = usePastBar()
  const openScreen = useView((view) => view.open)
  const span = useAnswer('past.span', {})
  const { latest, first } = span.state === 'ready' ? span.value : { latest: 0, first: null }
  const shown = wanted === undefined ? moment : wanted
  const now = useClock()
  useWayBack(close)
  // What was just done is not to be undone from here.
  const isPast = moment !== null
  useEffect(() => {
    if (isPast) notifications.clean()
  }, [isPast])

  const lookAfter = async (revision: number) => {
    // The end of the record is now, where things can be changed.
    if (revision >= latest) return look(null)
    const found = await momentAfter(revision)
    if (found) look(found)
    return undefined
  }
  const lookAtDay = async (day: string) => {
    if (day === dayOf(new Date())) return look(null)
    const found = day === '' ? null : await endOfDay(day)
    if (found) look(found)
    return undefined
  }
  const compare = () => {
    useDifference.getState().compare(moment, null)
    openScreen('difference')
  }
  return (
    <section className={classes.bar} aria-label={t('title')} data-past={moment !== null || undefined}>
      {moment === null ? null : <div className={classes.edge} aria-hidden />}
      <IconHistory size={16} stroke={1.7} aria-hidden />
      <PastWords latest={latest} />
      <RecordSlider
        revision={shown?.revision ?? latest}
        latest={latest}
        label={t('slider')}
        onRest={(revision) => void lookAfter(revision)}
      />
      <TextInput
        type="date"
        size="xs"
        aria-label={t('day')}
        min={first === null ? undefined : dayOf(new Date(first))}
        max={dayOf(now)}
        value={dayOf(shown === null ? now : new Date(shown.at))}
        onChange={(event) => void lookAtDay(event.currentTarget.value)}
      />
      {moment === null ? (
        <IconButton label={t('close')} onClick={close}>
          <IconX size={16} stroke={1.7} />
        </IconButton>
      ) : (
        <>
          <Button size="compact-md" variant="default" onClick={compare}>
            {t('compare')}
          </Button>
          <Button size="compact-md" className={classes.back ?? ''} onClick={close}>
            {t('back')}
          </Button>
        </>
      )}
    </section>
  )
}
