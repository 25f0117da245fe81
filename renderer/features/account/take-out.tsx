import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { takeOutOfPlan } from '../../client/take-out-of-plan.ts'
import { useWords } from '../../client/words.ts'
import classes from './people-list.module.css'

interface TakeOutProps {
  readonly account: Account
  readonly planned: PlannedRole
  /** Whom it is about. */
  readonly name: string
  readonly reachable: boolean
}

/** Takes what is planned out of the plan; nothing where its step does more than this. */
export function TakeOut({ account, planned, name, reachable }: TakeOutProps) {
  const { t } = useTranslation('plan')
  const words = useWords()
  const { step, change, role, raw } = planned
  if (step === null) return null
  const named = { role: raw ?? words.role(account.system, role), name }
  const what = t(`window.planned.out.${change === 'take' ? 'take' : 'give'}`, named)
  const label = t('window.planned.out', { step: what })
  return (
    <UnstyledButton
      className={classes.remove}
      data-remove
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={() => void takeOutOfPlan([step])}
    >
      <IconX size={14} stroke={1.8} />
    </UnstyledButton>
  )
}
