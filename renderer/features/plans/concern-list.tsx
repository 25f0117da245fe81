import { UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowsShuffle,
  IconBan,
  IconEqual,
  IconHourglass,
  IconLock,
  IconUserCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import classes from './concern-list.module.css'
import { concernsOf } from './step-summary.ts'
import type { ConcernSum } from './step-summary.ts'

const icons = {
  impossible: IconBan,
  limit: IconAlertTriangle,
  moved: IconArrowsShuffle,
  irreversible: IconLock,
  'second-approval': IconHourglass,
  acceptance: IconUserCheck,
  already: IconEqual,
}

interface ConcernListProps {
  readonly steps: readonly PlanStepView[]
  /** Goes to a step. */
  readonly onSeek: (step: string) => void
  /** null where nothing can be selected. */
  readonly onSelectPossible: (() => void) | null
}

/** What to look at before the plan is applied, each leading to the first step that it is about. */
export function ConcernList({ steps, onSeek, onSelectPossible }: ConcernListProps) {
  const { t } = useTranslation('plan')
  const found = concernsOf(steps)
  if (found.length === 0) return null
  return (
    <ul className={classes.list}>
      {found.map((sum) => (
        <li key={sum.concern}>
          <Concern sum={sum} onSeek={onSeek} />
          {sum.concern === 'impossible' && onSelectPossible ? (
            <UnstyledButton className={classes.act} onClick={onSelectPossible}>
              {t('window.apply.possible')}
            </UnstyledButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Concern({ sum, onSeek }: { readonly sum: ConcernSum } & Pick<ConcernListProps, 'onSeek'>) {
  const { t } = useTranslation('plan')
  const Icon = icons[sum.concern]
  const what = t(`window.sum.${sum.concern}`, { count: sum.count })
  return (
    <UnstyledButton
      className={classes.concern}
      data-concern={sum.concern}
      aria-label={t('window.sum.show', { what })}
      onClick={() => onSeek(sum.first)}
    >
      <Icon className={classes.icon} size={15} stroke={1.7} aria-hidden />
      {what}
    </UnstyledButton>
  )
}
