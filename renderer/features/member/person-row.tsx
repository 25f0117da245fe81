import { IconCheck, IconKey } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import type { Group } from './people-rows.ts'
import classes from './people-list.module.css'

interface GroupRowProps {
  readonly group: Group
  readonly count: number
  readonly style: CSSProperties
}

/** A heading of the list. */
export function GroupRow({ group, count, style }: GroupRowProps) {
  const { t } = useTranslation('member')
  return (
    <div className={classes.group} role="presentation" style={style}>
      <span>{group.kind === 'team' ? group.team : t(`people.group.${group.kind}`)}</span>
      <span className={classes.groupCount}>{count}</span>
    </div>
  )
}

interface PersonRowProps {
  readonly id: string
  readonly member: Member
  readonly chosen: boolean
  readonly active: boolean
  /** Picked for one change of several people. */
  readonly picked: boolean
  readonly style: CSSProperties
}

/** One person, with how many roles they hold directly. */
export function PersonRow({ id, member, chosen, active, picked, style }: PersonRowProps) {
  const { t } = useTranslation('member')
  const { t: tBulk } = useTranslation('bulk')
  const keys = useMirror((mirror) => mirror.grantsOfMember(member.id).length)
  const left = member.leftOn !== undefined
  return (
    <div
      id={id}
      className={classes.person}
      role="option"
      aria-selected={chosen}
      data-active={active || undefined}
      data-left={left || undefined}
      data-picked={picked || undefined}
      style={style}
      tabIndex={-1}
      data-person={member.id}
    >
      {picked ? (
        <span className={classes.tick} role="img" aria-label={tBulk('pick.is')}>
          <IconCheck size={14} stroke={2.2} />
        </span>
      ) : (
        <MemberMark member={member} />
      )}
      <span className={classes.name}>{member.name}</span>
      {left ? <span className={classes.tag}>{t('tag.left')}</span> : null}
      {keys > 0 ? (
        <span className={classes.keys} title={t('people.keys', { count: keys })}>
          <IconKey size={12} stroke={1.8} aria-hidden />
          {keys}
        </span>
      ) : null}
    </div>
  )
}
