import { useTranslation } from 'react-i18next'
import { NameLink } from '../explain/name-link.tsx'
import type { DifferenceEntryProps } from './difference-entry.tsx'
import classes from './difference-list.module.css'

/** The accounts, and from which account the role comes to each. */
export function ReachedPlaces({ difference: { places, total }, page: { names } }: DifferenceEntryProps) {
  const { t } = useTranslation('difference')
  return (
    <section>
      <h2 className={classes.title}>{t('accounts')}</h2>
      <ul className={classes.places}>
        {places.map(({ account, route }) => {
          const [start = account] = route
          return (
            <li key={account}>
              <NameLink kind="account" id={account} name={names[account] ?? account} />
              <span className={classes.route} title={route.map((id) => names[id] ?? id).join(' › ')}>
                {start === account ? t('here') : t('via', { account: names[start] ?? start })}
              </span>
            </li>
          )
        })}
        {total > places.length ? (
          <li className={classes.route}>{t('more', { count: total - places.length })}</li>
        ) : null}
      </ul>
    </section>
  )
}
