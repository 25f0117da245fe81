import { Button, Popover } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { stagedSteps } from '../../client/staged-steps.ts'
import { runCommand, stageSteps } from '../../client/use-command.ts'
import { useTasks } from '../frame/tasks.ts'
import { ChoosePlan } from '../plans/choose-plan.tsx'
import type { PlanPick } from '../plans/choose-plan.tsx'
import { openPlan } from './open-plan.ts'
import classes from './put-into-plan.module.css'

export interface PutIntoPlanProps {
  readonly steps: readonly PlannedStep[]
  /** What a new plan is called at first. */
  readonly name: string
  /** What the steps were made from: once they are in a plan, they are offered again when this is another. */
  readonly of: unknown
}

interface Planned {
  readonly of: unknown
  readonly plan: string
  readonly name: string
}

/** Collects the steps in a new plan, or adds them to one that is open; nothing happens yet. */
export function PutIntoPlan({ steps, name, of }: PutIntoPlanProps) {
  const { t } = useTranslation('bulk')
  const close = useTasks((tasks) => tasks.close)
  const planning = usePlanMode() !== null
  const [opened, setOpened] = useState(false)
  const [planned, setPlanned] = useState<Planned | null>(null)
  const put = async (pick: PlanPick) => {
    const into = await putSteps(steps, pick)
    if (!into.ok) return into.error
    setOpened(false)
    setPlanned({ of, plan: into.value, name: pick.name })
    return null
  }
  if (planned !== null && planned.of === of) {
    return (
      <span className={classes.planned} role="status">
        {t('plan.done', { name: planned.name })}
        <Button
          variant="default"
          onClick={() => {
            close()
            openPlan(planned.plan)
          }}
        >
          {t('plan.open')}
        </Button>
      </span>
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={planning ? 'filled' : 'default'}
          leftSection={<IconListDetails size={15} stroke={1.6} />}
          disabled={steps.length === 0}
          onClick={() => setOpened(!opened)}
        >
          {t('plan.put')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('plan.put')}>
        <ChoosePlan name={name} put={put} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Gives the plan that the steps are in now. */
async function putSteps(steps: readonly PlannedStep[], { id, name }: PlanPick): Promise<Result<string>> {
  if (id !== null) {
    const staged = await stageSteps(id, steps, { quietFailure: true })
    return staged.ok ? done(id) : staged
  }
  const made = await runCommand(
    'plans.create',
    { name, steps: [...stagedSteps(steps, mirrorNow())] },
    { quietFailure: true },
  )
  return made.ok ? done(made.value.plan) : made
}
