import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { lineOf } from '../bulk/line.ts'
import { Review } from '../bulk/review.tsx'
import task from '../bulk/task.module.css'
import { useKeptLines } from '../bulk/use-kept-lines.ts'
import { useRun } from '../bulk/use-run.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { PersonChooser } from '../member/person-chooser.tsx'
import classes from './copy-window.module.css'
import { DifferenceList } from './difference-list.tsx'
import { differenceKey, differencesOf } from './differences.ts'

const nothing: ReadonlySet<string> = new Set()

/** Gives a person what another one has; they lose nothing of their own. */
export function CopyWindow({ member }: { readonly member: string }) {
  const { t } = useTranslation('onboarding')
  const problem = useProblemText()
  const to = useMirror((mirror) => mirror.memberOf(member))
  const run = useRun()
  const [from, setFrom] = useState<string | null>(null)
  const [without, setWithout] = useState(nothing)
  const colleagues = useColleagues(member, to?.team)
  const source = useMirror((mirror) => mirror.memberOf(from ?? '')?.name ?? '')
  const answer = useAnswer('templates.copy', from === null ? null : { from, to: member })
  const ready = run.now.state === 'ready'
  const differences = useMemo(
    () =>
      answer.state === 'ready'
        ? differencesOf(answer.value.differences, answer.value.steps, mirrorNow().accountOf)
        : [],
    [answer],
  )
  const wanted = useMemo(
    () =>
      differences.flatMap((each) =>
        each.step === null || without.has(differenceKey(each)) ? [] : [lineOf(each.step)],
      ),
    [differences, without],
  )
  const lines = useKeptLines(wanted, ready)
  const name = to?.name ?? member
  return (
    <div className={`${task.task} ${classes.wide}`}>
      <div className={task.side}>
        <fieldset className={classes.source} disabled={!ready}>
          <PersonChooser
            label={t('copy.from')}
            value={from}
            suggested={colleagues}
            without={member}
            onChange={(chosen) => {
              setFrom(chosen)
              setWithout(nothing)
            }}
          />
        </fieldset>
        {differences.length > 0 && from !== null ? (
          <DifferenceList
            from={from}
            to={member}
            differences={differences}
            without={without}
            fixed={!ready}
            onChange={setWithout}
          />
        ) : null}
      </div>
      <Review
        lines={lines}
        run={run}
        about={member}
        planName={t('plan.copy', { name, from: source })}
        empty={
          answer.state === 'failed' ? (
            <EmptyState title={t('failed')} text={problem(answer.failure)} />
          ) : from !== null && answer.state === 'loading' ? (
            <RowsSkeleton />
          ) : from === null ? (
            <EmptyState icon={IconCopy} title={t('copy.choose')} text={t('copy.choose.text', { name })} />
          ) : differences.some(({ step }) => step !== null) ? (
            <EmptyState icon={IconCopy} title={t('copy.none-ticked')} text={t('copy.none-ticked.text')} />
          ) : (
            <EmptyState icon={IconCopy} title={t('copy.same', { name, from: source })} />
          )
        }
      />
    </div>
  )
}

/** People of the same team: the likeliest to have what a newcomer needs. */
function useColleagues(member: string, team: string | undefined): readonly string[] {
  const members = useMirror((mirror) => mirror.members())
  return useMemo(
    () =>
      team === undefined
        ? []
        : members
            .filter((each) => each.team === team && each.id !== member && each.leftOn === undefined)
            .map(({ id }) => id),
    [members, member, team],
  )
}
