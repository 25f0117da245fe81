import { useTranslation } from 'react-i18next'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import classes from './toast.module.css'

/** That a command of the menu bar means nothing where the person is. */
export function NotNowToast({ command }: { readonly command: WindowCommandId }) {
  const { t } = useTranslation('commands')
  return (
    <div className={classes.done}>
      <p className={classes.text}>{t('not-now', { name: t(`command.${command}`) })}</p>
    </div>
  )
}
