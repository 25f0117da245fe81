import { IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './mapping.module.css'

/** Stands before a guess that somebody should look at. */
export function UnsureMark() {
  const { t } = useTranslation('import-window')
  return (
    <IconHelp className={classes.unsure} size={15} stroke={1.8} role="img" aria-label={t('mapping.unsure')} />
  )
}
