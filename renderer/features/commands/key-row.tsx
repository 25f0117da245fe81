import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import { isSingleSign } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import { KeyCaps } from './key-caps.tsx'
import classes from './key-map.module.css'
import { KeyRecorder } from './key-recorder.tsx'
import { useKeyWords } from './key-text.ts'
import type { CommandRow } from './map-rows.ts'

/** What is going on with the keys of one command. */
export type Asking =
  | { readonly kind: 'record'; readonly command: WindowCommandId }
  | {
      readonly kind: 'conflict'
      readonly command: WindowCommandId
      readonly shortcut: Shortcut
      readonly with: WindowCommandId
    }

export interface KeyRowProps {
  readonly row: CommandRow
  readonly singleKeys: boolean
  readonly asking: Asking | null
  readonly onAsk: (asking: Asking | null) => void
  readonly onRecord: (shortcut: Shortcut | null) => void
  readonly onTake: (shortcut: Shortcut) => void
  readonly onReset: () => void
}

/** A command with its keys, which are pressed anew after its button was. */
export function KeyRow({ row, singleKeys, asking, onAsk, onRecord, onTake, onReset }: KeyRowProps) {
  const { t } = useTranslation('commands')
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  const name = t(`command.${row.command}`)
  const isOff = !singleKeys && row.keys.length > 0 && row.keys.every(isSingleSign)
  useEffect(() => {
    // What was asked about has been answered: the keyboard goes on where it was.
    if (asked.current && !asking) button.current?.focus()
    asked.current = asking !== null
  }, [asking])
  return (
    <li className={classes.row}>
      <span className={classes.name}>{name}</span>
      {row.changed ? (
        <IconButton label={t('map.reset', { name })} onClick={onReset}>
          <IconRotate size={14} stroke={1.7} />
        </IconButton>
      ) : null}
      {asking?.kind === 'record' ? <KeyRecorder onRecord={onRecord} onCancel={() => onAsk(null)} /> : null}
      {asking?.kind === 'conflict' ? (
        <Conflict asking={asking} onTake={() => onTake(asking.shortcut)} onKeep={() => onAsk(null)} />
      ) : null}
      {asking === null ? (
        <UnstyledButton
          ref={button}
          className={classes.keys}
          data-off={isOff || undefined}
          onClick={() => onAsk({ kind: 'record', command: row.command })}
        >
          <VisuallyHidden>{t('map.change', { name })} </VisuallyHidden>
          <span className={classes.caps}>
            {row.keys.length === 0 ? <span className={classes.none}>{t('map.none')}</span> : null}
            {row.keys.map((key) => (
              <KeyCaps key={key} shortcut={key} />
            ))}
          </span>
          {isOff ? <VisuallyHidden> {t('map.single.off')}</VisuallyHidden> : null}
        </UnstyledButton>
      ) : null}
    </li>
  )
}

interface ConflictProps {
  readonly asking: Extract<Asking, { kind: 'conflict' }>
  readonly onTake: () => void
  readonly onKeep: () => void
}

function Conflict({ asking, onTake, onKeep }: ConflictProps) {
  const { t } = useTranslation('commands')
  const { text } = useKeyWords()
  const first = useFirstFocus<HTMLButtonElement>()
  return (
    <span className={classes.conflict} role="alert">
      <span>{t('map.conflict', { keys: text(asking.shortcut), name: t(`command.${asking.with}`) })}</span>
      <Button
        size="compact-xs"
        ref={first}
        onClick={onTake}
        onKeyDown={(event) => event.key === 'Escape' && onKeep()}
      >
        {t('map.conflict.take')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        onClick={onKeep}
        onKeyDown={(event) => event.key === 'Escape' && onKeep()}
      >
        {t('map.conflict.keep')}
      </Button>
    </span>
  )
}
