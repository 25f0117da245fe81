import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../client/outcomes.ts'
import { copiedText } from './outcome-text.ts'
import classes from './toast.module.css'

type Copied = Extract<Outcome, { kind: 'copied' }>

/** What is on the clipboard now. */
export function CopiedToast({ copied }: { readonly copied: Copied }) {
  const { t } = useTranslation('app')
  return (
    <div className={classes.done}>
      <p className={classes.text}>{copiedText(t, copied)}</p>
    </div>
  )
}
