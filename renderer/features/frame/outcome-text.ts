import type { TFunction } from 'i18next'
import type { Outcome } from '../../client/outcomes.ts'

/** What is on the clipboard now. */
export function copiedText(t: TFunction, copied: Extract<Outcome, { kind: 'copied' }>): string {
  return copied.what === 'text' ? t('copied.text', { text: copied.text }) : t(`copied.${copied.what}`)
}
