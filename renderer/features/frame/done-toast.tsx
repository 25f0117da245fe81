import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Done } from '../../client/outcomes.ts'
import { AdviceLine } from './advice-line.tsx'
import { FindingLines } from './finding-lines.tsx'
import classes from './toast.module.css'
import { redoLatest, undoChange } from './undo.ts'
import { useDoneText } from './use-done-text.ts'

/** What was done, which limits of the platform it breaks, who could do it there, and the way back. */
export function DoneToast({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const text = useDoneText(done)
  const { change, advice, findings } = done.result
  const back =
    done.command === 'changes.undo' ? redoLatest : () => change !== null && undoChange(change, done.command)
  return (
    <div className={classes.done}>
      <div className={classes.words}>
        <p className={classes.text}>{text}</p>
        <FindingLines findings={findings} />
        {advice[0] ? <AdviceLine advice={advice[0]} /> : null}
      </div>
      <UnstyledButton
        className={classes.act}
        onClick={() => {
          onClose()
          back()
        }}
      >
        {done.command === 'changes.undo' ? t('redo') : t('undo')}
      </UnstyledButton>
    </div>
  )
}
