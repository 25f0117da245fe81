import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './choose-plan.module.css'
import { useOpenPlans } from './use-open-plans.ts'

/** An open plan; one without an id is still to be made. */
export interface PlanPick {
  readonly id: string | null
  readonly name: string
}

interface ChoosePlanProps {
  /** What a new plan is called at first. */
  readonly name: string
  /** Puts something into the plan, and answers why that failed. */
  readonly put: (plan: PlanPick) => Promise<Failure | null>
}

/** The plan that something goes into: a new one by its name, or one that is open. */
export function ChoosePlan({ name, put }: ChoosePlanProps) {
  const { t } = useTranslation('plan')
  const problem = useProblemText()
  const { open } = useOpenPlans()
  const [called, setCalled] = useState(name)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const choose = async (plan: PlanPick) => {
    if (busy) return
    setBusy(true)
    const failed = await put(plan)
    setBusy(false)
    setFailure(failed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (called.trim() !== '') void choose({ id: null, name: called.trim() })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        {...firstFocus}
        label={t('choose.name')}
        value={called}
        maxLength={200}
        onChange={(event) => setCalled(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={called.trim() === ''}>
        {t('choose.create')}
      </Button>
      {open.length > 0 ? (
        <div className={classes.open} role="group" aria-label={t('choose.add')}>
          <span className={classes.or}>{t('choose.add')}</span>
          {open.map(({ id, name: title, steps }) => (
            <button
              key={id}
              type="button"
              className={classes.plan}
              disabled={busy}
              onClick={() => void choose({ id, name: title })}
            >
              <span className={classes.name}>{title}</span>
              <span className={classes.count}>{t('choose.steps', { count: steps })}</span>
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
