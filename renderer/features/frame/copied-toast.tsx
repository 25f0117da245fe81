import { useTranslation } from 'react-i18next'
import classes from './toast.module.css'

/** What is on the clipboard now. */
export function CopiedToast({ what }: { readonly what: 'checklist' | 'invitation' | 'ids' | 'link' }) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.done}>
      <p className={classes.text}>{t(`copied.${what}`)}</p>
    </div>
  )
}
