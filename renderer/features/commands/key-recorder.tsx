import { UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { pressed } from '../../../shared/commands/shortcut.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import { isMac } from '../../client/platform.ts'
import classes from './key-map.module.css'
import { useKeyWords } from './key-text.ts'
import { isReserved } from './reserved-keys.ts'

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

export interface KeyRecorderProps {
  /** What was pressed; null: no key at all. */
  readonly onRecord: (shortcut: Shortcut | null) => void
  readonly onCancel: () => void
}

/** Waits for a press of keys, which becomes the command's. */
export function KeyRecorder({ onRecord, onCancel }: KeyRecorderProps) {
  const { t } = useTranslation('commands')
  const { text } = useKeyWords()
  const [problem, setProblem] = useState<string | null>(null)
  const press = (event: KeyboardEvent) => {
    // Tab goes on, as everywhere.
    if (event.key === 'Tab' || modifiers.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onCancel()
    if (event.key === 'Backspace') return onRecord(null)
    const shortcut = pressed(event.nativeEvent, isMac)
    if (shortcut === null) setProblem(t('map.record.needs-modifier', { keys: text(event.key) }))
    else if (isReserved(shortcut)) setProblem(t('map.record.reserved', { keys: text(shortcut) }))
    else onRecord(shortcut)
  }
  return (
    <span className={classes.recorder}>
      <RecordButton onPress={press} onCancel={onCancel} />
      <span className={classes.hint} role="status">
        {problem ?? t('map.record.hint')}
      </span>
    </span>
  )
}

interface RecordButtonProps {
  readonly onPress: (event: KeyboardEvent) => void
  readonly onCancel: () => void
}

function RecordButton({ onPress, onCancel }: RecordButtonProps) {
  const { t } = useTranslation('commands')
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  useEffect(() => button?.focus(), [button])
  return (
    <UnstyledButton ref={setButton} className={classes.recording} onKeyDown={onPress} onBlur={onCancel}>
      {t('map.record')}
    </UnstyledButton>
  )
}
