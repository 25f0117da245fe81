import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { packStages } from '../../../shared/contract/evidence.ts'
import type { EvidenceCount } from '../../../shared/contract/evidence.ts'
import type { Language } from '../../../shared/model/language.ts'
import { useFormats } from '../../client/formats.ts'
import { useLooked } from '../../client/looked.ts'
import { useAnswer } from '../../client/use-answer.ts'
import type { Answered } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import type { EvidenceSubject } from './evidence-state.ts'
import classes from './evidence.module.css'
import { makePack, stopPack, useMakingPack } from './making-pack.ts'

interface MakeFootProps {
  readonly subject: EvidenceSubject
  readonly language: Language
  readonly since: string | null
}

/** How much a pack would say, making it, how far that is, and what came of it. */
export function MakeFoot({ subject, language, since }: MakeFootProps) {
  const { t } = useTranslation('evidence-dialog')
  const failureText = useFailureText()
  const { work, stage, failure, made } = useMakingPack()
  const about = { accounts: [...subject.accounts], members: [...subject.members] }
  const count = useAnswer('evidence.count', about)
  const isTooMany = count.state === 'ready' && count.value.verdicts > count.value.most
  const place = stage === null ? 0 : packStages.indexOf(stage)
  return (
    <>
      {failure ? (
        <p className={classes.failure} role="alert">
          {failureText(failure)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <div className={classes.amount} role="status" data-wrong={isTooMany}>
          {made === null ? null : <strong>{t('made', { name: made })}</strong>}
          {work === null ? (
            <Amount count={count} />
          ) : (
            <>
              {t(`stage.${stage ?? 'rows'}`)}
              <Progress
                value={(100 * (place + 1)) / (packStages.length + 1)}
                animated
                aria-label={t('progress')}
              />
            </>
          )}
        </div>
        {work === null ? (
          <Button
            disabled={count.state !== 'ready' || isTooMany}
            onClick={() => void makePack({ ...about, language, since })}
          >
            {t('make')}
          </Button>
        ) : (
          <Button variant="default" onClick={stopPack}>
            {t('stop')}
          </Button>
        )}
      </div>
    </>
  )
}

function Amount({ count }: { readonly count: Answered<EvidenceCount> }) {
  const { t } = useTranslation('evidence-dialog')
  const failureText = useFailureText()
  const formats = useFormats()
  const moment = useLooked((looked) => looked.moment)
  if (count.state === 'loading') return t('count.counting')
  if (count.state === 'failed') return failureText(count.failure)
  const { verdicts, most } = count.value
  return (
    <>
      {verdicts > most ? t('count.too-many', { most }) : t('count', { count: verdicts })}
      {moment ? <span>{t('past', { at: formats.moment(new Date(moment.at)) })}</span> : null}
    </>
  )
}
