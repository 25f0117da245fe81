import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { NameLink } from '../explain/name-link.tsx'
import classes from './change-entry.module.css'

/** Who made a change: the keeper, or the member as whom the person acted. */
export function Actor({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('activity')
  const member = useMirror((mirror) => mirror.memberOf(actor))
  if (actor === keeper) {
    return (
      <span className={classes.actor}>
        <IconKey size={14} stroke={1.6} aria-hidden />
        {t('keeper')}
      </span>
    )
  }
  return (
    <span className={classes.actor}>
      {member ? <MemberMark member={member} /> : null}
      {member ? <NameLink kind="member" id={actor} name={member.name} /> : t('gone')}
    </span>
  )
}
