import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../shared/contract/difference.ts'
import { DifferenceEntry } from './difference-entry.tsx'
import classes from './difference-list.module.css'

interface DifferenceListProps {
  readonly pages: readonly Difference[]
  readonly onMore: () => void
}

/** What was gained and lost, person by person. */
export function DifferenceList({ pages, onMore }: DifferenceListProps) {
  const { t } = useTranslation('difference')
  const read = pages.reduce((sum, { differences }) => sum + differences.length, 0)
  return (
    <div className={classes.scroll}>
      <ul className={classes.list} aria-label={t('title')}>
        {pages.flatMap((page) =>
          page.differences.map((difference) => {
            const { member, system, role, way } = difference
            return (
              <li key={`${member} ${system} ${role} ${way}`}>
                <DifferenceEntry difference={difference} page={page} />
              </li>
            )
          }),
        )}
      </ul>
      {read < (pages[0]?.total ?? 0) ? (
        <Button size="compact-sm" variant="default" mt={8} onClick={onMore}>
          {t('show-more')}
        </Button>
      ) : null}
    </div>
  )
}
