import {
  IconAlertTriangle,
  IconArrowsShuffle,
  IconHourglass,
  IconLock,
  IconUserCheck,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { PlanStepView, StepNote } from '../../../shared/contract/plans.ts'
import { useMirror } from '../../client/mirror.ts'
import { useNamed } from '../../client/names.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { fullText, momentText } from '../activity/moment.ts'
import { useNow } from '../activity/use-now.ts'
import { AdviceLine } from '../frame/advice-line.tsx'
import { useProblemText } from '../frame/use-problem-text.ts'
import { MovedRows } from './moved-rows.tsx'
import classes from './step-remarks.module.css'

/** What there is to know about a step: why it cannot be done, what it breaks, what moved, who does it. */
export function StepRemarks({ step }: { readonly step: PlanStepView }) {
  const problem = useProblemText()
  const text = useFailureText()
  const { t } = useTranslation('plan')
  const { outcome, moved, notes } = step
  const waiting = step.state === 'staged'
  const [advice] = outcome.ok ? outcome.advice : []
  return (
    <div className={classes.remarks}>
      {outcome.ok ? null : <p className={classes.impossible}>{problem(withoutPlace(outcome.why))}</p>}
      {outcome.ok
        ? outcome.findings.map((finding) => (
            <Remark key={finding.limit} icon={IconAlertTriangle} tone="warn">
              {text({ code: 'structure', message: `limit.${finding.limit}`, details: finding.details })}
              {finding.platformError === null ? null : (
                <code className={classes.code}>{finding.platformError}</code>
              )}
            </Remark>
          ))
        : null}
      {moved.length > 0 ? (
        <Remark icon={IconArrowsShuffle} tone="warn">
          {t('window.moved.text')}
          <MovedRows moved={moved} />
        </Remark>
      ) : null}
      {waiting ? notes.map((note) => <NoteRemark key={JSON.stringify(note)} note={note} />) : null}
      {step.tickedAt === null ? null : <Ticked step={step} at={step.tickedAt} />}
      {advice && waiting && outcome.ok && outcome.changes ? <AdviceLine advice={advice} /> : null}
    </div>
  )
}

/** Where in the command's input it went wrong is nothing to a person who sees the step. */
function withoutPlace(failure: Failure): Failure {
  const { path: _, ...details } = failure.details
  return { ...failure, details }
}

interface RemarkProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number; className?: string }>
  readonly tone?: 'warn' | 'good'
  readonly children: ReactNode
}

function Remark({ icon: Icon, tone, children }: RemarkProps) {
  return (
    <div className={classes.remark} data-tone={tone}>
      <Icon size={14} stroke={1.7} className={classes.icon ?? ''} />
      <div className={classes.text}>{children}</div>
    </div>
  )
}

function NoteRemark({ note }: { readonly note: StepNote }) {
  const { t } = useTranslation('plan')
  const { accountOf } = useNamed()
  const account = note.note === 'acceptance' && note.by === 'client' ? accountOf(note.who) : undefined
  switch (note.note) {
    case 'second-approval':
      return <Remark icon={IconHourglass}>{t('window.note.second-approval', { days: note.days })}</Remark>
    case 'irreversible':
      return (
        <Remark icon={IconLock} tone="warn">
          {t('window.note.irreversible')}
        </Remark>
      )
    case 'acceptance':
      return (
        <Remark icon={IconUserCheck}>
          {t(`window.note.acceptance.${note.by}`, { who: account?.name ?? note.who })}
        </Remark>
      )
  }
}

function Ticked({ step, at }: { readonly step: PlanStepView; readonly at: string }) {
  const { t, i18n } = useTranslation('plan')
  const now = useNow()
  const member = useMirror((mirror) => mirror.memberOf(step.tickedBy ?? ''))
  const moment = new Date(at)
  return (
    <p className={classes.ticked} title={fullText(i18n.language, moment)}>
      {t('window.step.ticked.by', {
        when: momentText(i18n.language, moment, now),
        name: member?.name ?? t('window.keeper'),
      })}
    </p>
  )
}
