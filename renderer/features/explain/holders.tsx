import { useTranslation } from 'react-i18next'
import { holdersShown } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { NameLink } from './name-link.tsx'
import classes from './proof.module.css'

/** Who could do it now, each leading to the person's page. */
export function Holders({ members }: { readonly members: readonly string[] }) {
  const { t } = useTranslation('explain')
  const memberOf = useMirror((mirror) => mirror.memberOf)
  useMirror((mirror) => mirror.revision)
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{t('holders')}</h3>
      {members.length === 0 ? <p className={classes.quiet}>{t('holders.none')}</p> : null}
      <ul className={classes.holders}>
        {members.map((id) => {
          const member = memberOf(id)
          return (
            <li key={id} className={classes.holder}>
              {member ? <MemberMark member={member} /> : null}
              <NameLink kind="member" id={id} name={member?.name ?? id} />
            </li>
          )
        })}
        {members.length === holdersShown ? <li className={classes.quiet}>{t('holders.more')}</li> : null}
      </ul>
    </section>
  )
}
