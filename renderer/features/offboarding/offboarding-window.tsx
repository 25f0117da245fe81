import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Offboarding } from '../../../shared/contract/offboarding.ts'
import { keeper } from '../../../shared/model/change.ts'
import { daySchema } from '../../../shared/model/member.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { useAnswer, useIsStale } from '../../client/use-answer.ts'
import { runCommand } from '../../client/use-command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import task from '../bulk/task.module.css'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useTasks } from '../frame/tasks.ts'
import classes from './offboarding-window.module.css'
import { LastDay } from './last-day.tsx'
import { ProofOfLeaving } from './proof-of-leaving.tsx'
import type { Applied } from './proof-of-leaving.tsx'
import { StepsAway } from './steps-away.tsx'
import { WayList } from './way-list.tsx'
import type { HandOvers } from './way-list.tsx'
import { wayRows } from './way-rows.ts'

/** Every way in that a person has, how each is taken away, and at the end the proof that none is left. */
export function OffboardingWindow({ member: id }: { readonly member: string }) {
  const { t } = useTranslation('offboarding')
  const problem = useProblemText()
  const member = useMirror((mirror) => mirror.memberOf(id))
  const revision = useMirror((mirror) => mirror.revision)
  const actor = useMirror((mirror) => mirror.actor)
  const [leftOn, setLeftOn] = useState(() => member?.leftOn ?? today())
  const [handOvers, setHandOvers] = useState<HandOvers>(new Map())
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [applied, setApplied] = useState<Applied | null>(null)

  const handOver = [...handOvers].map(([account, to]) => ({ account, to }))
  const input = handOver.length === 0 || applied ? { member: id } : { member: id, handOver }
  const answer = useAnswer('offboarding.ways', input)
  const found = useKept(answer.state === 'ready' ? answer.value : null)
  const rows = useMemo(() => (found ? wayRows(found, mirrorNow().accountOf) : []), [found])
  const stale = useIsStale(answer)
  const isFresh = answer.state === 'ready' && !stale
  // Undone meanwhile, here or in another window: the ways are back, and so is what was chosen.
  if (applied && applied.remaining.length === 0 && isFresh && revision > applied.revision && rows.length > 0)
    setApplied(null)

  const name = member?.name ?? id
  const isDay = daySchema.safeParse(leftOn).success
  const apply = async () => {
    if (!found || !isDay || busy) return
    setBusy(true)
    useTasks.setState({ locked: true })
    const result = await runCommand(
      'offboarding.apply',
      { member: id, leftOn, handOver },
      { quietFailure: true },
    )
    useTasks.setState({ locked: false })
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    const { remaining, change, revision: at } = result.value
    setFailure(null)
    setApplied({ before: found.ways, remaining, change, revision: at })
  }

  if (answer.state === 'failed') return <EmptyState title={t('failed')} text={problem(answer.failure)} />
  if (!found) return <RowsSkeleton />
  if (applied) {
    const now = isFresh && revision >= applied.revision ? found.ways.length : 0
    return <ProofOfLeaving name={name} applied={applied} now={now} />
  }
  return (
    <div className={`${task.task} ${classes.wide}`}>
      <div className={classes.side}>
        <div className={classes.day}>
          <LastDay value={leftOn} isDay={isDay} onChange={setLeftOn} />
          <p className={classes.sum}>{t('sum', { count: found.ways.length, name })}</p>
        </div>
        {rows.length === 0 ? (
          <EmptyState icon={IconDoorExit} title={t('none', { name })} text={t('none.text')} />
        ) : (
          <WayList
            member={id}
            rows={rows}
            handOvers={handOvers}
            onHandOver={(account, to) => setHandOvers(withHandOver(handOvers, account, to))}
          />
        )}
      </div>
      <StepsAway
        found={found}
        actsAsKeeper={actor === keeper}
        leftOn={leftOn}
        open={found.handOver.filter(({ account }) => !handOvers.has(account)).length}
        failure={failure}
        planName={t('plan.called', { name })}
        act={
          <Button
            className={rows.length === 0 ? '' : (classes.away ?? '')}
            loading={busy}
            disabled={!isDay || (rows.length === 0 && member?.leftOn === leftOn)}
            onClick={() => void apply()}
          >
            {rows.length === 0 ? t('note') : t('apply')}
          </Button>
        }
      />
    </div>
  )
}

function withHandOver(handOvers: HandOvers, account: string, to: string | null): HandOvers {
  const next = new Map(handOvers)
  if (to === null) next.delete(account)
  else next.set(account, to)
  return next
}

/** The latest answer while the next one is on its way: the list must not blink at each choice. */
function useKept(value: Offboarding | null): Offboarding | null {
  const [kept, setKept] = useState(value)
  if (value !== null && value !== kept) setKept(value)
  return value ?? kept
}

/** The day on the calendar of the person at the keyboard. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
