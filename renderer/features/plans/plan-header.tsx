import { Button } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanStepView, PlanView } from '../../../shared/contract/plans.ts'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { setPlanMode, usePlanMode } from '../../client/plan-mode.ts'
import { runCommand } from '../../client/use-command.ts'
import { fullText, momentText } from '../activity/moment.ts'
import { useNow } from '../activity/use-now.ts'
import { EditableFact } from '../member/editable-fact.tsx'
import { ApplyButton } from './apply-button.tsx'
import { ExportMenu } from './export-menu.tsx'
import classes from './plan-header.module.css'
import { PlanNote } from './plan-note.tsx'
import type { StepSelection } from './step-selection.ts'

interface PlanHeaderProps {
  readonly view: PlanView
  readonly staged: readonly PlanStepView[]
  readonly selection: StepSelection
}

/** What the plan is called and why it is there, and what can be done with it as a whole. */
export function PlanHeader({ view, staged, selection }: PlanHeaderProps) {
  const { t } = useTranslation('plan')
  const collecting = usePlanMode() === view.id
  const open = view.state === 'open'
  const rename = async (name: string, before: string) => {
    const base = { name: before, note: view.note }
    const saved = await runCommand('plans.update', { plan: view.id, base, name }, { quietFailure: true })
    return saved.ok ? null : saved.error
  }
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <EditableFact
          title
          label={t('window.name')}
          value={view.name}
          shown={view.name}
          problem={(value) => (value === '' ? t('window.name.missing') : null)}
          onSave={rename}
        />
        <span className={classes.acts}>
          <ExportMenu plan={view.id} />
          {open ? (
            <>
              <Button variant="default" onClick={() => void runCommand('plans.discard', { plan: view.id })}>
                {t('window.discard')}
              </Button>
              <Button
                variant="default"
                className={classes.collect ?? ''}
                leftSection={<IconListCheck size={15} stroke={1.8} />}
                aria-pressed={collecting}
                onClick={() => setPlanMode(collecting ? null : view.id)}
              >
                {t(collecting ? 'window.mode.stop' : 'window.mode.start')}
              </Button>
              <ApplyButton plan={view.id} staged={staged} selection={selection} />
            </>
          ) : (
            <Button variant="default" onClick={() => void runCommand('plans.reopen', { plan: view.id })}>
              {t('window.reopen')}
            </Button>
          )}
        </span>
      </div>
      <PlanFacts view={view} />
      <PlanNote view={view} />
    </header>
  )
}

function PlanFacts({ view }: { readonly view: PlanView }) {
  const { t, i18n } = useTranslation('plan')
  const now = useNow()
  const maker = useMirror((mirror) => mirror.memberOf(view.createdBy)?.name)
  const at = new Date(view.createdAt)
  const name = view.createdBy === keeper ? t('window.keeper') : (maker ?? view.createdBy)
  const facts = [
    ...(view.state === 'open' ? [] : [t(`window.group.${view.state}`)]),
    t('window.by', { name, when: momentText(i18n.language, at, now) }),
    ...(view.steps > 0 ? [t('window.count', { count: view.steps })] : []),
    ...(view.applied > 0 ? [t('window.count.applied', { count: view.applied })] : []),
    ...(view.ticked > 0 ? [t('window.count.ticked', { count: view.ticked })] : []),
  ]
  return (
    <p className={classes.facts} title={fullText(i18n.language, at)}>
      {facts.join(' · ')}
    </p>
  )
}
