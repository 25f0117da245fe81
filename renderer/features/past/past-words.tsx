import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useLooked } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import classes from './past-bar.module.css'

/** Says which moment is shown, and what of it cannot be; heard by those who do not see it. */
export function PastWords({ latest }: { readonly latest: number }) {
  const { t } = useTranslation('past')
  const { dayTime, number } = useFormats()
  const { moment, wanted } = useLooked()
  const looked = useAnswer('past.looked', moment === null ? null : {})
  const erased = looked.state === 'ready' ? looked.value.erased : 0
  if (moment === null) return <Words said={t('now')} more={[t(wanted ? 'waiting' : 'now.text')]} />
  const { revision } = moment
  const place =
    revision === 0 ? t('before-first') : t('place', { revision: number(revision), latest: number(latest) })
  return (
    <Words
      said={t('looking', { moment: dayTime(new Date(moment.at)) })}
      more={[
        place,
        t(wanted === undefined ? 'read-only' : 'waiting'),
        ...(erased > 0 ? [t('erased', { count: erased })] : []),
      ]}
    />
  )
}

function Words({ said, more }: { readonly said: string; readonly more: readonly string[] }) {
  const quiet = more.map((each) => ` · ${each}`).join('')
  return (
    <p className={classes.words} role="status">
      <strong>{said}</strong>
      <span title={more.join(' · ')}>{quiet}</span>
    </p>
  )
}
