import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import classes from './people-list.module.css'
import type { RoleLine } from './people-rows.ts'

/** Where a role comes from, in a few words: "here", "from Northlight MCC › Nordic", or both. */
export function RouteWords({ line }: { readonly line: RoleLine }) {
  const { t } = useTranslation('account')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const above = line.route?.accounts.slice(0, -1).map((id) => accountOf(id)?.name ?? id)
  const path = above?.join(t('path.separator'))
  const text =
    path === undefined ? t('route.here') : line.here ? t('route.both', { path }) : t('route.from', { path })
  return (
    <span className={classes.route} title={text}>
      {text}
    </span>
  )
}
