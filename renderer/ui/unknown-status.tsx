import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './unknown-status.module.css'

/** The status of a link or an invitation that has no word here: that it is unknown, and the platform's own word. */
export function UnknownStatus({ raw }: { readonly raw: string }) {
  const { t } = useTranslation('app')
  return (
    <span className={classes.status} title={t('status.unknown.means', { raw })}>
      <IconHelpCircle className={classes.icon} size={14} stroke={1.8} aria-hidden />
      <span className={classes.text}>{t('status.unknown', { raw })}</span>
    </span>
  )
}
