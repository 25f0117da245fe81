import { IconChevronRight } from '@tabler/icons-react'
import { Fragment } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Route } from '../../../shared/model/verdict.ts'
import { useMirror } from '../../client/mirror.ts'
import { NameLink } from '../explain/name-link.tsx'
import classes from './inspector.module.css'

/** Where an inherited role is granted, and the accounts through which it comes down. */
export function RouteLine({ route }: { readonly route: Route }) {
  const { t } = useTranslation('grid')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const path = route.accounts.slice(0, -1).map((id, place) => (
    <Fragment key={id}>
      {place > 0 ? <IconChevronRight size={12} stroke={2} aria-hidden /> : null}
      <NameLink kind="account" id={id} name={accountOf(id)?.name ?? id} />
    </Fragment>
  ))
  return (
    <p className={classes.route}>
      <Trans t={t} i18nKey="from.route" components={{ route: <>{path}</> }} />
      {route.owns ? <span className={classes.owns}>{t('from.owns')}</span> : null}
    </p>
  )
}
