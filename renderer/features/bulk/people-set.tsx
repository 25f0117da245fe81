import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import classes from './subject-set.module.css'
import task from './task.module.css'

const mostShown = 6

/** The people of a bulk change, the first of them by name. */
export function PeopleSet({ members }: { readonly members: readonly string[] }) {
  const { t } = useTranslation('bulk')
  const memberOf = useMirror((mirror) => mirror.memberOf)
  return (
    <div>
      <h3 className={task.heading}>{t('people', { count: members.length })}</h3>
      <ul className={classes.list}>
        {members.slice(0, mostShown).map((id) => {
          const member = memberOf(id)
          return member ? (
            <li key={id} className={classes.item}>
              <MemberMark member={member} />
              <span className={classes.name}>{member.name}</span>
            </li>
          ) : null
        })}
      </ul>
      {members.length > mostShown ? (
        <p className={task.note}>{t('people.more', { count: members.length - mostShown })}</p>
      ) : null}
    </div>
  )
}
