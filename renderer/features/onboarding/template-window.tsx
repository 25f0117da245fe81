import { IconTemplate } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/contract/templates.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { lineOf } from '../bulk/line.ts'
import { Review } from '../bulk/review.tsx'
import { pairByPair } from '../bulk/subject.ts'
import task from '../bulk/task.module.css'
import { useKeptLines } from '../bulk/use-kept-lines.ts'
import { useRun } from '../bulk/use-run.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { PersonChooser } from '../member/person-chooser.tsx'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { LineSum } from './line-sum.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateList } from './template-list.tsx'

const any = () => true
const none: readonly never[] = []

export interface TemplateWindowProps {
  /** null: chosen here. */
  readonly member: string | null
  /** The template that is chosen at first. */
  readonly template: string | null
}

/** Gives a person what someone with their job usually gets, in the part of the tree that they work in. */
export function TemplateWindow({ member: given, template: first }: TemplateWindowProps) {
  const { t } = useTranslation('onboarding')
  const [member, setMember] = useState(given)
  const name = useMirror((mirror) => (member === null ? '' : (mirror.memberOf(member)?.name ?? member)))
  const list = useAnswer('templates.list', {})
  const templates = list.state === 'ready' ? list.value : none
  const run = useRun()
  const [chosen, setChosen] = useState(first)
  const [account, setAccount] = useState<string | null>(null)
  /** `new`, or the one that is changed; null: none is. */
  const [editing, setEditing] = useState<Template | 'new' | null>(null)
  const template = templates.find(({ id }) => id === chosen) ?? null
  const asked =
    template && member !== null && account !== null ? { template: template.id, member, account } : null
  const answer = useAnswer('templates.steps', asked)
  const wanted = useMemo(() => linesOf(answer.state === 'ready' ? answer.value : none), [answer])
  const ready = run.now.state === 'ready'
  const lines = useKeptLines(wanted, ready)
  return (
    <div className={task.task}>
      <fieldset className={task.side} disabled={!ready} aria-label={t('choice')}>
        {given === null ? <PersonChooser label={t('person')} value={member} onChange={setMember} /> : null}
        <TemplateList
          templates={templates}
          chosen={chosen}
          onChoose={(id) => {
            setChosen(id)
            setEditing(null)
          }}
          onEdit={(one) => setEditing(one ?? 'new')}
        />
        <AccountPicker
          label={t('below')}
          nothing={t('below.choose')}
          value={account}
          accepts={any}
          onChange={setAccount}
        />
        <LineSum lines={lines} />
      </fieldset>
      {editing === null ? (
        <Review
          lines={lines}
          run={run}
          {...(member === null ? {} : { about: member })}
          planName={t('plan.template', { name, template: template?.name ?? '' })}
          empty={
            <Empty
              loading={asked !== null && answer.state === 'loading'}
              failure={answer.state === 'failed' ? answer.failure : null}
              done={asked !== null}
              any={templates.length > 0}
              choose={t(given === null ? 'choose.with-person' : 'choose')}
              name={name}
              onNew={() => setEditing('new')}
            />
          }
        />
      ) : (
        <TemplateEditor
          key={editing === 'new' ? '' : editing.id}
          template={editing === 'new' ? null : editing}
          onCancel={() => setEditing(null)}
          onSaved={(id) => {
            setChosen(id)
            setEditing(null)
          }}
        />
      )}
    </div>
  )
}

function linesOf(steps: readonly PlannedStep[]) {
  return pairByPair(steps).map(lineOf)
}

interface EmptyProps {
  readonly loading: boolean
  readonly failure: Parameters<ReturnType<typeof useProblemText>>[0] | null
  /** A template and an account are chosen. */
  readonly done: boolean
  readonly any: boolean
  /** What is still to be chosen. */
  readonly choose: string
  readonly name: string
  readonly onNew: () => void
}

function Empty({ loading, failure, done, any: some, choose, name, onNew }: EmptyProps) {
  const { t } = useTranslation('onboarding')
  const problem = useProblemText()
  if (failure) return <EmptyState title={t('failed')} text={problem(failure)} />
  if (loading) return <RowsSkeleton />
  if (done) return <EmptyState icon={IconTemplate} title={t('has-all', { name })} text={t('has-all.text')} />
  if (some) return <EmptyState icon={IconTemplate} title={choose} text={t('choose.text')} />
  return (
    <EmptyState icon={IconTemplate} title={t('first')} text={t('first.text')}>
      <Button onClick={onNew}>{t('template.new')}</Button>
    </EmptyState>
  )
}
