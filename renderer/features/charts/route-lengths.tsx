import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useWords } from '../../client/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paperInks, screenInks } from '../../ui/picture/inks.ts'
import { PictureView } from '../../ui/picture/picture-view.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import classes from './charts-screen.module.css'
import { drawRouteLengths } from './lengths-chart.ts'
import { SaveChart } from './save-chart.tsx'

const fileWidth = 900

/** From how far above people come to accounts: by the number of links between a role and the account that it reaches. */
export function RouteLengths() {
  const { t } = useTranslation('charts')
  const { number } = useFormats()
  const failure = useFailureText()
  const words = useWords()
  const workspace = useMirror((mirror) => mirror.workspace?.name ?? '')
  const { ref, width } = useElementSize<HTMLDivElement>()
  const answer = useAnswer('charts.route-lengths', {})
  return (
    <section className={classes.chart} aria-label={t('lengths')}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{t('lengths')}</h2>
          <p className={classes.text}>{t('lengths.text')}</p>
        </div>
      </div>
      <div ref={ref}>
        {answer.state === 'loading' ? <ScreenSkeleton /> : null}
        {answer.state === 'failed' ? <EmptyState title={failure(answer.failure)} /> : null}
        {answer.state === 'ready'
          ? answer.value.map(({ system, counts }) => {
              const name = words.system(system)
              const lengthOf = (links: number) =>
                links === 0 ? t('length.here') : t('length.above', { count: links })
              const all = counts.reduce((sum, count) => sum + count, 0)
              // The bars stand with their words and numbers, so one sentence says the whole chart.
              const said = counts.map((count, links) =>
                t('length.said', { length: lengthOf(links), number: number(count) }),
              )
              const scene = {
                title: t('lengths.title', { system: name, workspace, said: said.join(', ') }),
                counts,
                words: { length: lengthOf, number },
              }
              return (
                <div key={system} className={classes.system}>
                  <div className={classes.of}>
                    <h3 className={classes.name}>
                      {name}{' '}
                      <span className={classes.total}>
                        {t('routes', { count: all, number: number(all) })}
                      </span>
                    </h3>
                    <SaveChart
                      name={t('lengths.file', { system: name })}
                      draw={() => drawRouteLengths(scene, fileWidth, paperInks)}
                    />
                  </div>
                  <PictureView {...drawRouteLengths(scene, Math.max(320, width), screenInks)} />
                </div>
              )
            })
          : null}
      </div>
    </section>
  )
}
