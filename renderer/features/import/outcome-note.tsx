import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { runCommand } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { useTasks } from '../frame/tasks.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useImport } from './import-state.ts'
import type { Outcome } from './import-state.ts'
import classes from './outcome-note.module.css'

/** More reasons than this nobody reads; the list below still shows what was left. */
const reasonsShown = 5

/** What was taken over, what was left and why, and the ways on and back. */
export function OutcomeNote() {
  const outcome = useImport((state) => state.outcome)
  return outcome === null ? null : <Told key={outcome.applied.revision} outcome={outcome} />
}

function Told({ outcome: { applied, plan } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('import-window')
  const { list } = useFormats()
  const problem = useProblemText()
  const close = useTasks((tasks) => tasks.close)
  const note = useFirstFocus<HTMLDivElement>()
  const [busy, setBusy] = useState(false)
  const { added, changed, removed, broughtAlong, left, leftCount, change } = applied
  const counts = [
    added > 0 ? t('outcome.added', { count: added }) : null,
    changed > 0 ? t('outcome.changed', { count: changed }) : null,
    removed > 0 ? t('outcome.removed', { count: removed }) : null,
  ].filter((part) => part !== null)
  const undo = async () => {
    if (change === null || busy) return
    setBusy(true)
    await runCommand('changes.undo', { change }, { about: 'import.apply' })
    setBusy(false)
  }
  return (
    <div ref={note} className={classes.note} role="status" tabIndex={-1}>
      <IconCheck className={classes.sign} size={16} stroke={2} aria-hidden />
      <div className={classes.words}>
        <strong>{counts.length === 0 ? t('outcome.nothing') : t('outcome', { what: list(counts) })}</strong>
        {broughtAlong > 0 ? <p>{t('outcome.along', { count: broughtAlong })}</p> : null}
        {plan === null ? null : <p>{t('outcome.plan', { count: plan.steps, name: plan.name })}</p>}
        {leftCount > 0 ? (
          <>
            <p>{t('outcome.left', { count: leftCount })}</p>
            <ul className={classes.left}>
              {left.slice(0, reasonsShown).map(({ line, why }) => (
                <li key={line}>{problem(why)}</li>
              ))}
              {leftCount > reasonsShown ? (
                <li>{t('outcome.left.more', { count: leftCount - reasonsShown })}</li>
              ) : null}
            </ul>
          </>
        ) : null}
      </div>
      {plan === null ? null : (
        <Button
          variant="default"
          onClick={() => {
            close()
            useView.getState().open('plans', { plan: plan.id })
          }}
        >
          {t('plan.open')}
        </Button>
      )}
      <Button variant="default" loading={busy} disabled={change === null} onClick={() => void undo()}>
        {t('undo')}
      </Button>
    </div>
  )
}
