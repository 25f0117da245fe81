import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconEqual,
  IconMinus,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepOutcome } from '../../../shared/contract/step.ts'
import { useMirror } from '../../client/mirror.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { AdviceLine } from '../frame/advice-line.tsx'
import { useCommandNames } from '../frame/command-names.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import type { Judged, OutcomeKind, Phase } from './line.ts'
import classes from './review.module.css'
import type { Subject } from './subject.ts'

const icons: Readonly<Record<OutcomeKind, ComponentType<{ size?: number; stroke?: number }>>> = {
  possible: IconCheck,
  limit: IconAlertTriangle,
  already: IconEqual,
  refused: IconBan,
  left: IconMinus,
  waiting: IconCircleDashed,
}

export interface ReviewRowProps {
  readonly judged: Judged
  readonly phase: Phase
  /** Says who could do it on the platform. */
  readonly advised: boolean
  /** Whom all of it is about: their name need not stand in every line. */
  readonly about: string | null
}

/** One step or pair: what it does, to whom, and what comes of it. */
export function ReviewRow({ judged, phase, advised, about }: ReviewRowProps) {
  const { t } = useTranslation('bulk')
  const { line, outcome, kind } = judged
  const past = phase === 'after' || (phase === 'during' && kind !== 'waiting')
  const Icon = icons[kind]
  const word = kind === 'left' ? t(`left.${line.left ?? 'not-held'}`) : t(`${past ? 'was' : 'is'}.${kind}`)
  return (
    <div className={classes.row}>
      <SubjectCells subject={line.subject} about={about} />
      <span className={classes.status} data-kind={past && kind === 'possible' ? 'done' : kind}>
        <Icon size={14} stroke={1.8} aria-hidden />
        {word}
      </span>
      {outcome ? <Notes outcome={outcome} advised={advised} /> : null}
    </div>
  )
}

interface SubjectCellsProps {
  readonly subject: Subject
  readonly about: string | null
}

function SubjectCells({ subject, about }: SubjectCellsProps) {
  const { t } = useTranslation('bulk')
  const words = useWords()
  const names = useCommandNames()
  const account = useMirror((mirror) => mirror.accountOf(subject.account ?? ''))
  const member = useMirror((mirror) => mirror.memberOf(subject.member ?? ''))
  const who = about !== null && subject.member === about ? null : (member?.name ?? subject.email)
  const role =
    account && subject.role !== null && subject.role !== '' ? (
      <RoleChip
        system={account.system}
        role={subject.role}
        raw={subject.raw ?? undefined}
        holding={subject.act === 'invite' || subject.act === 'revoke' ? 'pending' : 'here'}
      />
    ) : null
  return (
    <>
      <span className={classes.act}>
        {subject.act === 'other' ? names.did(subject.command) : t(`act.${subject.act}`)}
      </span>
      <span className={classes.role}>{role}</span>
      <span className={classes.what}>
        {account ? (
          <>
            <AccountMark system={account.system} kind={account.kind} status={account.status} />
            <span
              className={classes.account}
              title={`${words.systemShort(account.system)} · ${account.name}`}
            >
              {account.name}
            </span>
          </>
        ) : null}
        {who === null ? null : <span className={classes.who}>{who}</span>}
        {subject.more > 0 ? <span className={classes.who}>{t('more', { count: subject.more })}</span> : null}
      </span>
    </>
  )
}

function Notes({ outcome, advised }: { readonly outcome: StepOutcome; readonly advised: boolean }) {
  const problem = useProblemText()
  const failure = useFailureText()
  if (!outcome.ok) {
    return (
      <div className={classes.notes}>
        <p data-kind="refused">{problem(outcome.why)}</p>
      </div>
    )
  }
  const advice = advised ? outcome.advice[0] : undefined
  if (outcome.findings.length === 0 && !advice) return null
  return (
    <div className={classes.notes}>
      {outcome.findings.map((finding) => (
        <p key={finding.limit} data-kind="limit">
          {failure({ code: 'structure', message: `limit.${finding.limit}`, details: finding.details })}
        </p>
      ))}
      {advice ? <AdviceLine advice={advice} /> : null}
    </div>
  )
}
