import { Button, Popover, TextInput } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { stagedSteps } from '../../client/staged-steps.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { runCommand, stageSteps } from '../../client/use-command.ts'
import { useTasks } from '../frame/tasks.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { firstFocus } from '../../ui/first-focus.ts'
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
        <PlanChoice
          name={name}
          steps={steps}
          onPlanned={(plan, called) => {
            setOpened(false)
            setPlanned({ of, plan, name: called })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface PlanChoiceProps extends Omit<PutIntoPlanProps, 'of'> {
  readonly onPlanned: (plan: string, name: string) => void
}

function PlanChoice({ name, steps, onPlanned }: PlanChoiceProps) {
  const { t } = useTranslation('bulk')
  const problem = useProblemText()
  const plans = useAnswer('plans.list', {})
  const open = plans.state === 'ready' ? plans.value.filter((plan) => plan.state === 'open') : []
  const [called, setCalled] = useState(name)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || called.trim() === '') return
    setBusy(true)
    const staged = [...stagedSteps(steps, mirrorNow())]
    const made = await runCommand(
      'plans.create',
      { name: called.trim(), steps: staged },
      { quietFailure: true },
    )
    setBusy(false)
    if (made.ok) onPlanned(made.value.plan, called.trim())
    else setFailure(made.error)
  }
  const add = async (plan: string, planName: string) => {
    setBusy(true)
    const staged = await stageSteps(plan, steps, { quietFailure: true })
    setBusy(false)
    if (staged.ok) onPlanned(plan, planName)
    else setFailure(staged.error)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void create(event)}>
      <TextInput
        {...firstFocus}
        label={t('plan.name')}
        value={called}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={called.trim() === ''}>
        {t('plan.create')}
      </Button>
      {open.length > 0 ? (
        <div className={classes.open} role="group" aria-label={t('plan.add')}>
          <span className={classes.or}>{t('plan.add')}</span>
          {open.map((plan) => (
            <button
              key={plan.id}
              type="button"
              className={classes.plan}
              disabled={busy}
              onClick={() => void add(plan.id, plan.name)}
            >
              <span className={classes.name}>{plan.name}</span>
              <span className={classes.count}>{t('plan.steps', { count: plan.steps })}</span>
            </button>
          ))}
        </div>
      ) : null}
      {failure ? (
        <p className={classes.failure} role="alert">
          {problem(failure)}
        </p>
      ) : null}
    </form>
  )
}
