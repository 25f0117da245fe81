import { Button, Popover, TextInput } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { useInnerEscape } from '../frame/use-inner-escape.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useOpenPlans } from '../plans/use-open-plans.ts'
import classes from './should-not-be.module.css'
import { putIntoPlan } from './taking.ts'
import type { PlanPick, Wish } from './taking.ts'

interface ShouldNotBeProps {
  readonly wish: Wish
  readonly disabled: boolean
}

/** For what was found and is not wanted: the steps that undo it on the platform go into a plan. */
export function ShouldNotBe({ wish, disabled }: ShouldNotBeProps) {
  const { t } = useTranslation('import-window')
  const [opened, setOpened] = useState(false)
  useInnerEscape(opened)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconListDetails size={15} stroke={1.6} />}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          {t('plan.put')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('plan.put')}>
        <PlanForm wish={wish} />
      </Popover.Dropdown>
    </Popover>
  )
}

function PlanForm({ wish }: { readonly wish: Wish }) {
  const { t, i18n } = useTranslation('import-window')
  const problem = useProblemText()
  const { open } = useOpenPlans()
  const [name, setName] = useState(() => t('plan.called', { day: today(i18n.language) }))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const put = async (pick: PlanPick) => {
    if (busy) return
    setBusy(true)
    const problemFound = await putIntoPlan(wish, pick)
    setBusy(false)
    setFailure(problemFound)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void put({ id: null, name: name.trim() })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.note}>{t('plan.note')}</p>
      <TextInput
        {...firstFocus}
        label={t('plan.name')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} disabled={name.trim() === ''}>
        {t('plan.create')}
      </Button>
      {open.length > 0 ? (
        <div className={classes.open} role="group" aria-label={t('plan.add')}>
          <span className={classes.note}>{t('plan.add')}</span>
          {open.map((plan) => (
            <button
              key={plan.id}
              type="button"
              className={classes.plan}
              disabled={busy}
              onClick={() => void put({ id: plan.id, name: plan.name })}
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

function today(language: string): string {
  return new Date().toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' })
}
