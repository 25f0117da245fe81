import { Button } from '@mantine/core'
import { IconArrowsDiff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LookedMoment } from '../../client/looked.ts'
import { useView } from '../../client/view.ts'
import { useDifference } from '../difference/difference-state.ts'
import classes from './change-moments.module.css'
import { momentAfter, momentBefore } from './moments.ts'
import { usePastBar } from './past-bar-state.ts'

/** From one change to how everything was before it and after it, and to what has become of that. */
export function ChangeMoments({ revision }: { readonly revision: number }) {
  const { t } = useTranslation('past')
  const look = usePastBar((bar) => bar.look)
  const open = useView((view) => view.open)
  const go = async (moment: Promise<LookedMoment | null>) => {
    const found = await moment
    if (found) look(found)
  }
  const compare = async () => {
    const since = await momentBefore(revision)
    if (!since) return
    useDifference.getState().compare(since, null)
    open('difference')
  }
  return (
    <p className={classes.moments}>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconChevronLeft size={14} stroke={1.8} />}
        onClick={() => void go(momentBefore(revision))}
      >
        {t('look-before')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        rightSection={<IconChevronRight size={14} stroke={1.8} />}
        onClick={() => void go(momentAfter(revision))}
      >
        {t('look-after')}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowsDiff size={14} stroke={1.8} />}
        onClick={() => void compare()}
      >
        {t('compare-since')}
      </Button>
    </p>
  )
}
