import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewOverTime } from '../../../shared/contract/charts.ts'
import { dayText } from '../../../shared/sentence/speak.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { ChartBesideTable } from './chart-beside-table.tsx'
import classes from './charts-screen.module.css'
import { drawReview, reviewMomentAt } from './review-chart.ts'

interface ProgressOfReviewProps {
  readonly over: ReviewOverTime
  /** Of chart and table together, in pixels. */
  readonly width: number
}

/** What was decided of one review over time, and in numbers at the moment that is looked at. */
export function ProgressOfReview({ over, width }: ProgressOfReviewProps) {
  const { t, i18n } = useTranslation('charts')
  const { number, day, moment } = useFormats()
  const workspace = useMirror((mirror) => mirror.workspace?.name ?? '')
  const [chosen, choose] = useState<number | null>(null)
  const { moments, decided, items, due, name } = over
  const at = Math.min(chosen ?? moments.length - 1, moments.length - 1)
  const when = moment(new Date(moments[at]!))
  const now = decided.at(-1) ?? 0
  const lastDay = dayText(i18n.language, due)
  const scene = {
    title: t('review.title', {
      name,
      workspace,
      decided: number(now),
      items: number(items),
      due: lastDay,
    }),
    over,
    words: {
      day: (each: string) => day(new Date(each)),
      number,
      all: t('all'),
      due: t('review.due'),
      lastDay,
    },
  }
  const percent = (count: number) =>
    t('review.percent', { part: number(items === 0 ? 0 : Math.floor((100 * count) / items)) })
  const rows = [
    ['review.decided', decided[at] ?? 0],
    ['review.open', items - (decided[at] ?? 0)],
  ] as const
  return (
    <div className={classes.system}>
      <div className={classes.moment}>
        <input
          type="range"
          min={0}
          max={moments.length - 1}
          value={at}
          aria-label={t('moment')}
          aria-valuetext={when}
          onChange={(event) => choose(event.currentTarget.valueAsNumber)}
        />
        <output>{when}</output>
      </div>
      <ChartBesideTable
        name={name}
        file={t('review.file', { name })}
        width={width}
        at={at}
        draw={(looked, ...place) => drawReview({ ...scene, at: looked }, ...place)}
        onPoint={(pixels, chartWidth) => choose(reviewMomentAt(pixels, chartWidth, over))}
      >
        <table className={classes.numbers}>
          <thead>
            <tr>
              <th scope="col">{t('review.items')}</th>
              <th scope="col">{t('review.number')}</th>
              <th scope="col">{t('review.part')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, count]) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td>{number(count)}</td>
                <td>{percent(count)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <td>{number(items)}</td>
              <td>{percent(items)}</td>
            </tr>
          </tfoot>
        </table>
      </ChartBesideTable>
    </div>
  )
}
