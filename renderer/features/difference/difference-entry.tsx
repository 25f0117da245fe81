import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessDifference, Difference } from '../../../shared/contract/difference.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { NameLink } from '../explain/name-link.tsx'
import { CausingChanges } from './causing-changes.tsx'
import classes from './difference-list.module.css'
import { ReachedPlaces } from './reached-places.tsx'

export interface DifferenceEntryProps {
  readonly difference: AccessDifference
  /** The answer that it came with, which has the names and changes. */
  readonly page: Difference
}

/** One role that one person gained or lost; opened, where, by which route, and through which changes. */
export function DifferenceEntry({ difference, page }: DifferenceEntryProps) {
  const { t } = useTranslation('difference')
  const { labelled } = useFormats()
  const words = useWords()
  const [opened, setOpened] = useState(false)
  const { member, system, role, way, total, here, places } = difference
  const known = useMirror((mirror) => mirror.memberOf(member))
  const name = page.names[member] ?? member
  const [first] = places
  const account = first === undefined ? '' : (page.names[first.account] ?? first.account)
  const where = total === 1 ? t('on', { account }) : t('on-more', { account, more: total - 1 })
  return (
    <article className={classes.entry}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={opened}
          aria-label={labelled(t(opened ? 'hide' : 'show'), `${name}, ${words.role(system, role)}`)}
          onClick={() => setOpened(!opened)}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden />
        </button>
        <MemberMark member={known ?? { id: member, name }} />
        <span className={classes.name}>
          <NameLink kind="member" id={member} name={name} />
        </span>
        <span className={classes.way} data-way={way}>
          {t(way)}
        </span>
        <RoleChip system={system} role={role} holding={here > 0 ? 'here' : 'above'} />
        <span className={classes.where}>{where}</span>
        <span className={classes.cause}>
          <CausingChanges difference={difference} page={page} brief />
        </span>
      </div>
      {opened ? (
        <div className={classes.details}>
          <ReachedPlaces difference={difference} page={page} />
          <CausingChanges difference={difference} page={page} />
        </div>
      ) : null}
    </article>
  )
}
