import { useTranslation } from 'react-i18next'
import { useNamed } from '../../client/names.ts'
import { NameLink } from '../explain/name-link.tsx'
import classes from './effect-panel.module.css'

interface ShiftAccountsProps {
  readonly title: string
  /** The first of them. */
  readonly ids: readonly string[]
  readonly count: number
}

/** The accounts of a shift by name, and how many there are besides. */
export function ShiftAccounts({ title, ids, count }: ShiftAccountsProps) {
  const { t } = useTranslation('plan')
  const { accountOf } = useNamed()
  if (count === 0) return null
  return (
    <>
      <p className={classes.whereTitle}>{title}</p>
      <ul className={classes.accounts}>
        {ids.map((id) => (
          <li key={id}>
            <NameLink kind="account" id={id} name={accountOf(id)?.name ?? id} />
          </li>
        ))}
        {count > ids.length ? (
          <li className={classes.rest}>{t('window.effect.and-more', { count: count - ids.length })}</li>
        ) : null}
      </ul>
    </>
  )
}
