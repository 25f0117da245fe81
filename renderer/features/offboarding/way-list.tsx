import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { PersonChooser } from '../member/person-chooser.tsx'
import type { WayRow } from './way-rows.ts'
import classes from './way-list.module.css'

/** Who takes over which post. */
export type HandOvers = ReadonlyMap<string, string>

export interface WayListProps {
  readonly member: string
  readonly rows: readonly WayRow[]
  readonly handOvers: HandOvers
  readonly onHandOver: (account: string, to: string | null) => void
}

/** Every way in that a person has, the posts that must be handed over first. */
export function WayList({ member, rows, handOvers, onHandOver }: WayListProps) {
  const { t } = useTranslation('offboarding')
  return (
    <VirtualRows label={t('ways')} rows={rows} height={37}>
      {(row) =>
        row.kind === 'post' ? (
          <div className={classes.post}>
            <WayLine account={row.account} role={row.role} holding="here" text={t('post')} />
            <PersonChooser
              quiet
              label={t('post.to', { account: row.account.name })}
              value={handOvers.get(row.account.id) ?? null}
              suggested={row.candidates}
              without={member}
              onChange={(to) => onHandOver(row.account.id, to)}
            />
          </div>
        ) : (
          <PlainRow row={row} />
        )
      }
    </VirtualRows>
  )
}

/** A line that nothing is chosen on. */
export function PlainRow({ row }: { readonly row: Exclude<WayRow, { readonly kind: 'post' }> }) {
  const { t } = useTranslation('offboarding')
  const words = useWords()
  if (row.kind === 'posts') {
    return (
      <p className={classes.heading} data-urgent>
        {t('posts', { count: row.count })}
      </p>
    )
  }
  if (row.kind === 'system') {
    return (
      <p className={classes.heading}>
        <span>{words.system(row.system)}</span>
        <span>{t('ways.count', { count: row.count })}</span>
      </p>
    )
  }
  const { account, way, sort } = row
  const reaches = way.way === 'role' ? way.reaches : 0
  return (
    <WayLine
      account={account}
      role={way.role}
      raw={way.way === 'role' ? way.raw : null}
      holding={way.way === 'invitation' ? 'pending' : 'here'}
      text={reaches > 0 ? t(`sort.${sort}.below`, { count: reaches }) : t(`sort.${sort}`)}
    />
  )
}

interface WayLineProps {
  readonly account: Account
  readonly role: string
  readonly raw?: string | null
  readonly holding: 'here' | 'pending'
  readonly text: string
}

function WayLine({ account, role, raw = null, holding, text }: WayLineProps) {
  return (
    <div className={classes.way}>
      <RoleChip system={account.system} role={role} raw={raw ?? undefined} holding={holding} />
      <span className={classes.account}>
        <AccountMark system={account.system} kind={account.kind} status={account.status} />
        <span className={classes.name} title={account.name}>
          {account.name}
        </span>
      </span>
      <span className={classes.text}>{text}</span>
    </div>
  )
}
