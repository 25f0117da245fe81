import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import { runCommand } from '../../client/use-command.ts'
import { tip } from '../../ui/tip.ts'
import classes from './apply-button.module.css'
import type { StepSelection } from './step-selection.ts'
import { verdictOf } from './step-summary.ts'

interface ApplyButtonProps {
  readonly plan: string
  readonly staged: readonly PlanStepView[]
  readonly selection: StepSelection
}

/** Applies what is selected, or everything, as one change. Asks twice where a platform has no way back. */
export function ApplyButton({ plan, staged, selection }: ApplyButtonProps) {
  const { t } = useTranslation('plan')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const some = selection.ids.size > 0
  const wanted = some ? staged.filter(({ id }) => selection.ids.has(id)) : staged
  const impossible = wanted.filter((step) => verdictOf(step) === 'impossible').length
  const final = wanted.filter(({ notes }) => notes.some(({ note }) => note === 'irreversible')).length
  const blocked = wanted.length === 0 || impossible > 0
  const whyNot =
    wanted.length === 0 ? t('window.apply.nothing') : t('window.apply.blocked', { count: impossible })
  const apply = async () => {
    setAsking(false)
    setBusy(true)
    await runCommand('plans.apply', { plan, ...(some ? { steps: wanted.map(({ id }) => id) } : {}) })
    setBusy(false)
  }
  const press = () => {
    if (blocked) return
    if (final > 0) setAsking(true)
    else void apply()
  }
  return (
    <>
      <Button
        {...tip(blocked ? whyNot : null)}
        loading={busy}
        aria-disabled={blocked || undefined}
        data-disabled={blocked}
        onClick={press}
      >
        {some ? t('window.apply.some', { count: wanted.length }) : t('window.apply.all')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        size={440}
        title={t('window.sure')}
        closeButtonProps={{ 'aria-label': t('window.sure.close') }}
      >
        <p className={classes.text}>{t('window.sure.text', { count: final })}</p>
        <div className={classes.acts}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('window.sure.cancel')}
          </Button>
          <Button color="red" onClick={() => void apply()}>
            {t('window.sure.apply')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
