import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCorrections } from '../../client/corrections.ts'
import { useFormats } from '../../client/formats.ts'
import type { Done } from '../../client/outcomes.ts'
import { undoChange } from '../frame/undo.ts'
import { useDoneText } from '../frame/use-done-text.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './message-bell.module.css'
import type { Message } from './messages.ts'

/** One message, when it came, and the way back where there is one. */
export function MessageLine({ message: { outcome, at } }: { readonly message: Message }) {
  const { time } = useFormats()
  const problem = useProblemText()
  return (
    <li className={classes.line}>
      {outcome.kind === 'done' ? (
        <DoneLine done={outcome} />
      ) : (
        <>
          <IconAlertTriangle className={classes.alarm} size={15} stroke={1.8} aria-hidden />
          <span className={classes.text}>{problem(outcome.failure)}</span>
        </>
      )}
      <time className={classes.time}>{time(new Date(at))}</time>
    </li>
  )
}

function DoneLine({ done }: { readonly done: Done }) {
  const { t } = useTranslation('app')
  const text = useDoneText(done)
  const { change } = done.result
  const isTakenBack = useCorrections(({ takenBack }) => change !== null && takenBack.has(change))
  // A correction is taken back by the command for it, which knows what came after.
  const isDeed = done.command !== 'changes.undo' && done.command !== 'changes.redo'
  return (
    <>
      <IconCheck className={classes.done} size={15} stroke={1.8} aria-hidden />
      <span className={classes.text}>{text}</span>
      {change !== null && isDeed && !isTakenBack ? (
        <UnstyledButton className={classes.act} onClick={() => undoChange(change, done.command)}>
          {t('undo')}
        </UnstyledButton>
      ) : null}
    </>
  )
}
