import { SegmentedControl } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ways } from '../../../shared/contract/difference.ts'
import type { Difference } from '../../../shared/contract/difference.ts'
import { useFormats } from '../../client/formats.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { DifferenceList } from './difference-list.tsx'
import classes from './difference-screen.module.css'
import { useDifference } from './difference-state.ts'
import { MomentField } from './moment-field.tsx'
import { useDifferencePages } from './use-difference-pages.ts'
import { useFirstMoment } from './use-first-moment.ts'

/** Who gained and lost what between two moments of the record, and through which change. */
export function DifferenceScreen() {
  const { t } = useTranslation('difference')
  const { earlier, later, way, compare } = useDifference()
  const span = useAnswer('past.span', {})
  const latest = span.state === 'ready' ? span.value.latest : 0
  useFirstMoment()
  const isBackwards = earlier !== undefined && later !== null && earlier.revision > later.revision
  const found = useDifferencePages(
    earlier === undefined || isBackwards ? null : { earlier, later, ...(way ? { way } : {}) },
  )
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')} />
      <div className={classes.moments}>
        <MomentField
          label={t('from')}
          moment={earlier ?? null}
          latest={latest}
          onChoose={(moment) => compare(moment, later)}
        />
        <MomentField
          label={t('to')}
          moment={later}
          latest={latest}
          onChoose={(moment) => compare(earlier ?? null, moment)}
          onNow={() => compare(earlier ?? null, null)}
        />
      </div>
      {isBackwards ? <EmptyState icon={IconArrowsDiff} title={t('backwards')} /> : <Found {...found} />}
    </div>
  )
}

function Found({ first, pages, readMore }: ReturnType<typeof useDifferencePages>) {
  const { t } = useTranslation('difference')
  const failure = useFailureText()
  if (first.state === 'failed') return <EmptyState icon={IconArrowsDiff} title={failure(first.failure)} />
  if (first.state === 'loading')
    return (
      <div className={classes.waiting} role="status" aria-label={t('loading')}>
        <RowsSkeleton rows={6} />
      </div>
    )
  const { value } = first
  return (
    <>
      <Sums found={value} />
      {value.total === 0 ? (
        <Nothing isWhole={value.counts.gained + value.counts.lost === 0} />
      ) : (
        <DifferenceList pages={pages} onMore={readMore} />
      )}
    </>
  )
}

function Nothing({ isWhole }: { readonly isWhole: boolean }) {
  const { t } = useTranslation('difference')
  const way = useDifference((shown) => shown.way)
  return isWhole || way === null ? (
    <EmptyState icon={IconArrowsDiff} title={t('none')} text={t('none.text')} />
  ) : (
    <EmptyState icon={IconArrowsDiff} title={t(`none.${way}`)} />
  )
}

const all = 'all'

function Sums({ found: { counts, recorded, erased } }: { readonly found: Difference }) {
  const { t } = useTranslation('difference')
  const { number, list } = useFormats()
  const way = useDifference((shown) => shown.way)
  const show = useDifference((shown) => shown.show)
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t('filter')}
        value={way ?? all}
        data={[
          { value: all, label: t('of', { word: t('all'), number: number(counts.gained + counts.lost) }) },
          ...ways.map((value) => ({
            value,
            label: t('of', { word: t(`way.${value}`), number: number(counts[value]) }),
          })),
        ]}
        onChange={(value) => show(ways.find((each) => each === value) ?? null)}
      />
      <span className={classes.sums} role="status">
        {list([
          ...(counts.people > 0 ? [t('people', { count: counts.people })] : []),
          recorded === 0 ? t('period.none') : t('period', { count: recorded }),
          ...(erased > 0 ? [t('erased', { count: erased })] : []),
        ])}
      </span>
    </div>
  )
}
