import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWithKey } from '../commands/key-text.ts'
import { useCommandNames } from './command-names.ts'
import { redoLatest, undoLatest } from './undo.ts'

/** The acting member's way back and forth; each says what it would do. */
export function UndoButtons() {
  const { t } = useTranslation('app')
  const names = useCommandNames()
  const withKey = useWithKey()
  const answer = useAnswer('changes.undo-state', {})
  const undo = answer.state === 'ready' ? answer.value.undo : null
  const redo = answer.state === 'ready' ? answer.value.redo : null
  return (
    <>
      <IconButton
        name={t('undo')}
        label={
          undo ? withKey(t('undo.what', { what: names.act(undo.command) }), 'edit.undo') : t('undo.nothing')
        }
        disabled={!undo}
        onClick={undoLatest}
      >
        <IconArrowBackUp size={18} stroke={1.7} />
      </IconButton>
      <IconButton
        name={t('redo')}
        label={
          redo ? withKey(t('redo.what', { what: names.act(redo.command) }), 'edit.redo') : t('redo.nothing')
        }
        disabled={!redo}
        onClick={redoLatest}
      >
        <IconArrowForwardUp size={18} stroke={1.7} />
      </IconButton>
    </>
  )
}
