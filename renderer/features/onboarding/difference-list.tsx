import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { System } from '../../../shared/model/system.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import classes from './difference-list.module.css'
import { differenceKey } from './differences.ts'
import type { Difference } from './differences.ts'

export interface DifferenceListProps {
  readonly from: string
  readonly to: string
  readonly differences: readonly Difference[]
  /** Keys of those that are left out. */
  readonly without: ReadonlySet<string>
  readonly fixed: boolean
  readonly onChange: (without: ReadonlySet<string>) => void
}

/** What the one has beside what the other has; what can be copied has a box to tick. */
export function DifferenceList({ from, to, differences, without, fixed, onChange }: DifferenceListProps) {
  const { t } = useTranslation('onboarding')
  const fromName = useMirror((mirror) => mirror.memberOf(from)?.name ?? from)
  const toName = useMirror((mirror) => mirror.memberOf(to)?.name ?? to)
  const keys = differences.filter(({ step }) => step !== null).map(differenceKey)
  const ticked = keys.filter((key) => !without.has(key)).length
  const toggle = (key: string) => {
    const next = new Set(without)
    if (!next.delete(key)) next.add(key)
    onChange(next)
  }
  return (
    <div className={classes.differences}>
      <div className={classes.head}>
        <Checkbox
          size="xs"
          label={t('copy.all', { count: keys.length })}
          disabled={fixed || keys.length === 0}
          checked={keys.length > 0 && ticked === keys.length}
          indeterminate={ticked > 0 && ticked < keys.length}
          onChange={() => onChange(ticked === keys.length ? new Set(keys) : new Set())}
        />
        <span className={classes.person}>{fromName}</span>
        <span className={classes.person}>{toName}</span>
      </div>
      <VirtualRows label={t('copy.differences')} rows={differences} height={37}>
        {(difference) => (
          <DifferenceRow
            difference={difference}
            ticked={!without.has(differenceKey(difference))}
            fixed={fixed}
            onToggle={() => toggle(differenceKey(difference))}
          />
        )}
      </VirtualRows>
    </div>
  )
}

interface DifferenceRowProps {
  readonly difference: Difference
  readonly ticked: boolean
  readonly fixed: boolean
  readonly onToggle: () => void
}

function DifferenceRow({ difference, ticked, fixed, onToggle }: DifferenceRowProps) {
  const { t } = useTranslation('onboarding')
  const words = useWords()
  const { on, from, to, step, standing } = difference
  const role = from === null ? '' : words.role(on.system, from)
  return (
    <div className={classes.row} data-standing={standing}>
      {step === null ? (
        <span />
      ) : (
        <Checkbox
          size="xs"
          aria-label={t('copy.one', { role, account: on.name })}
          checked={ticked}
          disabled={fixed}
          onChange={onToggle}
        />
      )}
      <span className={classes.account}>
        <AccountMark system={on.system} kind={on.kind} status={on.status} />
        <span className={classes.name} title={on.name}>
          {on.name}
        </span>
      </span>
      <Held system={on.system} role={from} />
      <span className={classes.held}>
        <Held system={on.system} role={to} />
        {standing === 'lacks' ? null : <span className={classes.standing}>{t(`standing.${standing}`)}</span>}
      </span>
    </div>
  )
}

function Held({ system, role }: { readonly system: System; readonly role: string | null }) {
  const { t } = useTranslation('onboarding')
  return role === null ? (
    <span className={classes.nothing}>{t('standing.lacks')}</span>
  ) : (
    <RoleChip system={system} role={role} holding="here" />
  )
}
