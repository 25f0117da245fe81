import { Button, Modal } from '@mantine/core'
import { IconFlagCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { runCommand } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { AnswerWord } from './answer-word.tsx'
import type { AnswerKind } from './answer-word.tsx'
import classes from './dialogs.module.css'
import { lookAt } from './review-state.ts'
import { tallyOf } from './tally.ts'
import type { ReviewView } from './use-review.ts'

/** Ends the review: says first what its plan will hold and what stays as it is. */
export function FinishButton({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('reviews')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconFlagCheck size={15} stroke={1.7} />} onClick={() => setOpened(true)}>
        {t('finish')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size={460}
        title={t('finish.title', { name: view.summary.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Finish view={view} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

const shownAnswers = ['remove', 'change', 'keep', 'unknown'] as const

function Finish({ view, onClose }: { readonly view: ReviewView; readonly onClose: () => void }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const [busy, setBusy] = useState(false)
  const tally = tallyOf(view.judged)
  const review = view.summary.id
  const finish = async () => {
    setBusy(true)
    const finished = await runCommand('reviews.finish', { review })
    setBusy(false)
    if (!finished.ok) return
    onClose()
    const { plan } = finished.value
    if (plan !== null) useView.getState().open('plans', { plan })
  }
  const showDisagreements = () => {
    lookAt(review, { filter: 'disagreed', query: '' })
    onClose()
  }
  const lines: readonly (readonly [AnswerKind, string, number])[] = [
    ...shownAnswers.map((answer) => [answer, t(`finish.${answer}`), tally[answer]] as const),
    ['open', t('finish.undecided'), tally.undecided],
    ['disagreed', t('finish.disagreed'), tally.disagreed],
  ]
  return (
    <div className={classes.form}>
      <ul className={classes.tally}>
        {lines.map(([answer, words, count]) =>
          count === 0 ? null : (
            <li key={answer}>
              <span className={classes.number}>{number(count)}</span>
              <AnswerWord answer={answer}>{words}</AnswerWord>
            </li>
          ),
        )}
      </ul>
      <p className={classes.text}>
        {tally.steps === 0 ? t('finish.no-plan') : t('finish.plan', { count: tally.steps })}
        {tally.gone === 0 ? null : ` ${t('finish.gone', { count: tally.gone })}`}
      </p>
      {tally.disagreed > 0 ? <p className={classes.warning}>{t('finish.blocked')}</p> : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        {tally.disagreed > 0 ? (
          <Button onClick={showDisagreements}>{t('finish.show-disagreements')}</Button>
        ) : (
          <Button loading={busy} onClick={() => void finish()}>
            {t(tally.steps === 0 ? 'finish.do' : 'finish.do.plan')}
          </Button>
        )}
      </div>
    </div>
  )
}
