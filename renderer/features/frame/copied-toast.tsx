import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../client/outcomes.ts'
import classes from './toast.module.css'

type Copied = Extract<Outcome, { kind: 'copied' }>

/** What is on the clipboard now. */
export function CopiedToast({ copied }: { readonly copied: Copied }) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.done}>
      <p className={classes.text}>
        {copied.what === 'text' ? t('copied.text', { text: copied.text }) : t(`copied.${copied.what}`)}
      </p>
    </div>
  )
}
