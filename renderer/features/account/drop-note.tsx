import { useTranslation } from 'react-i18next'
import type { GrantPreview } from '../../../shared/contract/grants.ts'
import type { Account } from '../../../shared/model/account.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { FindingLines } from '../frame/finding-lines.tsx'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useWords } from '../../client/words.ts'
import classes from './drop-note.module.css'

/** What would happen, said before it does. */
export function DropNote({
  account,
  preview,
}: {
  readonly account: Account
  readonly preview: GrantPreview
}) {
  const { t } = useTranslation('account')
  const words = useWords()
  const failure = useProblemText()
  const staging = usePlanMode() !== null
  switch (preview.effect) {
    case 'gives':
      return (
        <>
          <span className={classes.note}>{t('drop.gives')}</span>
          <FindingLines findings={preview.findings ?? []} />
        </>
      )
    case 'replaces':
      return (
        <>
          <span className={classes.note}>
            {t('drop.replaces', { role: words.role(account.system, preview.role) })}
          </span>
          <FindingLines findings={preview.findings ?? []} />
        </>
      )
    case 'nothing':
      return <span className={classes.note}>{t('drop.nothing')}</span>
    case 'forbidden':
      return (
        <span className={classes.note} data-denied>
          {failure(preview.why)}
          {staging ? ` ${t('drop.may-wait')}` : null}
        </span>
      )
  }
}
