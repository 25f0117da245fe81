import { useTranslation } from 'react-i18next'
import type { Advice } from '../../../shared/contract/change-result.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import classes from './toast.module.css'

/** Who could carry a change out on the platform, told to the keeper. */
export function AdviceLine({ advice }: { readonly advice: Advice }) {
  const { t } = useTranslation('app')
  const words = useWords()
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const account = useMirror((mirror) => mirror.accountOf(advice.on ?? ''))
  if (advice.action === null || !account) return null
  const platform = words.systemShort(account.system)
  const [first, second] = advice.couldDo.map((id) => memberOf(id)?.name ?? id)
  const others = advice.couldDoTotal - 2
  if (first === undefined) return <p className={classes.advice}>{t('advice.nobody', { platform })}</p>
  if (second === undefined) return <p className={classes.advice}>{t('advice.one', { platform, first })}</p>
  return (
    <p className={classes.advice}>
      {others > 0
        ? t('advice.more', { platform, first, second, count: others })
        : t('advice.two', { platform, first, second })}
    </p>
  )
}
