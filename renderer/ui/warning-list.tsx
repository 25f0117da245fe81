import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/contract/failure.ts'
import { useFailureText } from '../client/use-failure-text.ts'
import classes from './warning-list.module.css'

const mostShown = 200

/** What could not be taken over from a file, each with its place. */
export function WarningList({ warnings }: { readonly warnings: readonly Failure[] }) {
  const { t } = useTranslation('app')
  const text = useFailureText()
  return (
    // A list that scrolls must be reachable to be scrolled with keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={classes.list} tabIndex={0} aria-label={t('warnings')}>
      {warnings.slice(0, mostShown).map((warning, at) => (
        <li key={at}>{text(warning)}</li>
      ))}
      {warnings.length > mostShown ? (
        <li>{t('warnings.more', { count: warnings.length - mostShown })}</li>
      ) : null}
    </ul>
  )
}
