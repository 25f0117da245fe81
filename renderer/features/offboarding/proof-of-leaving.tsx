import { Button } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RemainingWay, Way } from '../../../shared/contract/offboarding.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import foot from '../../ui/foot.module.css'
import task from '../bulk/task.module.css'
import { RouteText } from '../explain/route-text.tsx'
import { useTasks } from '../frame/tasks.ts'
import { undoChange } from '../frame/undo.ts'
import classes from './proof-of-leaving.module.css'
import { wayRows } from './way-rows.ts'
import { PlainRow } from './way-list.tsx'

/** What an offboarding answered, and what there was before it. */
export interface Applied {
  readonly before: readonly Way[]
  readonly remaining: readonly RemainingWay[]
  readonly change: string | null
  readonly revision: number
}

export interface ProofOfLeavingProps {
  readonly name: string
  readonly applied: Applied
  /** Ways that there are at this moment. */
  readonly now: number
}

/** The end of an offboarding: what was checked and that nothing is left, or what is. */
export function ProofOfLeaving({ name, applied, now }: ProofOfLeavingProps) {
  const { t } = useTranslation('offboarding')
  const close = useTasks((tasks) => tasks.close)
  const first = useFirstFocus<HTMLButtonElement>()
  const { before, remaining, change } = applied
  const clean = remaining.length === 0 && now === 0
  const Icon = clean ? IconShieldCheck : IconAlertTriangle
  return (
    <div className={task.main}>
      <div className={classes.verdict} role="status" data-clean={clean || undefined}>
        <Icon size={28} stroke={1.4} aria-hidden />
        <div>
          <h3 className={classes.title}>{t(clean ? 'proof' : 'proof.not', { name })}</h3>
          <p className={classes.text}>{t('proof.checked', { count: before.length, now })}</p>
          <p className={classes.text}>{t(clean ? 'proof.text' : 'proof.not.text', { name })}</p>
        </div>
      </div>
      {clean ? <Before ways={before} /> : <Remaining ways={remaining} />}
      <footer className={foot.foot}>
        <span className={foot.space} />
        {change === null ? null : (
          <Button variant="default" onClick={() => undoChange(change, 'offboarding.apply')}>
            {t('undo')}
          </Button>
        )}
        <Button ref={first} onClick={close}>
          {t('close')}
        </Button>
      </footer>
    </div>
  )
}

function Before({ ways }: { readonly ways: readonly Way[] }) {
  const { t } = useTranslation('offboarding')
  const { accountOf } = mirrorNow()
  const closed = ways.map((way) => (way.way === 'role' ? { ...way, soleAdmin: false } : way))
  const rows = wayRows({ ways: closed, handOver: [] }, accountOf)
  return (
    <>
      <h4 className={classes.heading}>{t('proof.before')}</h4>
      <VirtualRows label={t('proof.before')} rows={rows} height={37}>
        {(row) => (row.kind === 'post' ? null : <PlainRow row={row} />)}
      </VirtualRows>
    </>
  )
}

function Remaining({ ways }: { readonly ways: readonly RemainingWay[] }) {
  const { t } = useTranslation('offboarding')
  return (
    <VirtualRows label={t('proof.remaining')} rows={ways} height={40}>
      {({ routes }) => (
        <div className={classes.remaining}>
          {routes.map((route) => (
            <RouteText key={`${route.role} ${route.accounts.join(' ')}`} route={route} />
          ))}
        </div>
      )}
    </VirtualRows>
  )
}
