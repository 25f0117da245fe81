import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { useFormats } from '../../client/formats.ts'
import { timeLookedAt } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import classes from './charts-screen.module.css'
import { periods, startOf } from './periods.ts'
import type { Period } from './periods.ts'
import { RolesOfSystem } from './roles-of-system.tsx'

/** Moments in one chart: enough that an hour's work is seen in a day, and a day's in a quarter. */
const moments = 90

/** How many hold which role on each platform, over the record; one moment is looked at in all charts at once. */
export function RolesOverTime() {
  const { t } = useTranslation('charts')
  const { moment } = useFormats()
  const failure = useFailureText()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const [period, setPeriod] = useState<Period>('all')
  const [chosen, choose] = useState<number | null>(null)
  // Of the moment in which the period was chosen: asked for anew at each drawing, it would be another question.
  const [from, setFrom] = useState<string | undefined>(undefined)
  const answer = useAnswer('charts.roles-over-time', { moments, from })
  const at = chosen ?? moments - 1
  return (
    <section className={classes.chart} aria-label={t('roles')}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('roles')}</h2>
          <p className={classes.text}>{t('roles.text')}</p>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('period')}
          value={period}
          data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          onChange={(value) => {
            const next = periods.find((each) => each === value) ?? 'all'
            setPeriod(next)
            setFrom(startOf(next, new Date(timeLookedAt())))
            choose(null)
          }}
        />
      </div>
      <div ref={ref}>
        {answer.state === 'loading' ? <ScreenSkeleton /> : null}
        {answer.state === 'failed' ? <EmptyState title={failure(answer.failure)} /> : null}
        {answer.state === 'ready' ? (
          <>
            <div className={classes.moment}>
              <input
                type="range"
                min={0}
                max={answer.value.moments.length - 1}
                value={at}
                aria-label={t('moment')}
                aria-valuetext={moment(new Date(answer.value.moments[at]!))}
                onChange={(event) => choose(event.currentTarget.valueAsNumber)}
              />
              <output>{moment(new Date(answer.value.moments[at]!))}</output>
            </div>
            {systems.map((system) => (
              <RolesOfSystem
                key={system}
                system={system}
                over={answer.value}
                at={at}
                width={width}
                onLook={choose}
              />
            ))}
          </>
        ) : null}
      </div>
    </section>
  )
}
