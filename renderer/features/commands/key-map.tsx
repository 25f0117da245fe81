import { Button, Switch, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenFor, conflictWith, rebound, reset } from '../../../shared/commands/key-choice.ts'
import { pressed } from '../../../shared/commands/shortcut.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { useMirror } from '../../client/mirror.ts'
import { isMac } from '../../client/platform.ts'
import { runAct } from '../../client/use-command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { firstFocus } from '../../ui/first-focus.ts'
import { FixedKeys } from './fixed-keys-list.tsx'
import classes from './key-map.module.css'
import { KeyRow } from './key-row.tsx'
import type { Asking } from './key-row.tsx'
import { useKeyWords } from './key-text.ts'
import { commandRows, fixedRows } from './map-rows.ts'
import type { MapWords } from './map-rows.ts'
import { isInText } from './key-places.ts'
import { useKeyEdits } from './use-key-edits.ts'

/** Every command with its keys, which can be changed here; and the keys that are always the same. */
export function KeyMap({ onAsking }: { readonly onAsking: (asking: boolean) => void }) {
  const { t } = useTranslation('commands')
  const { keys, singleKeys } = useMirror((mirror) => mirror.settings)
  const [search, setSearch] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const edits = useKeyEdits()
  const words = useMapWords()
  const groups = useMemo(() => commandRows(keys, words, search), [keys, words, search])
  const fixed = useMemo(() => fixedRows(words, search), [words, search])

  const ask = (next: Asking | null) => {
    setAsking(next)
    onAsking(next !== null)
  }
  const say = (command: WindowCommandId, key: Shortcut | null) =>
    setSaid(
      t('map.said.set', {
        name: words.command(command),
        keys: key === null ? t('map.none') : words.keys(key),
      }),
    )
  const bind = (command: WindowCommandId, key: Shortcut | null) => {
    ask(null)
    edits.change((now) => (key === null ? { ...now, [command]: [] } : rebound(command, key, now)))
    say(command, key)
  }
  const record = (command: WindowCommandId, key: Shortcut | null) => {
    const taken = key === null ? null : conflictWith(command, key, { keys })
    if (key === null || taken === null) bind(command, key)
    else ask({ kind: 'conflict', command, shortcut: key, with: taken })
  }
  const undo = () => {
    edits.undo?.()
    setSaid(t('map.said.undone'))
  }
  const press = (event: KeyboardEvent) => {
    if (pressed(event.nativeEvent, isMac) !== 'Mod+z' || isInText(event.target)) return
    event.preventDefault()
    if (edits.undo) undo()
  }
  return (
    // Keys that are pressed on any of its parts.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.map} onKeyDown={press}>
      <div className={classes.bar}>
        <TextInput
          {...firstFocus}
          className={classes.search}
          aria-label={t('map.search')}
          placeholder={t('map.search')}
          leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!edits.undo} onClick={undo}>
          {t('map.undo')}
        </Button>
        <Button
          variant="default"
          disabled={Object.keys(keys).length === 0}
          onClick={() => {
            edits.change(() => ({}))
            setSaid(t('map.said.reset-all'))
          }}
        >
          {t('map.reset-all')}
        </Button>
      </div>
      <Switch
        size="xs"
        label={t('map.single')}
        description={t('map.single.hint')}
        checked={singleKeys}
        onChange={(event) => void runAct('settings.set', { singleKeys: event.currentTarget.checked })}
      />
      {/* What scrolls must be reachable to be scrolled with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.groups} tabIndex={0} role="group" aria-label={t('map.title')}>
        {groups.map(({ group, rows }) => (
          <section key={group}>
            <h3 className={classes.title}>{t(`group.${group}`)}</h3>
            <ul className={classes.rows}>
              {rows.map((row) => (
                <KeyRow
                  key={row.command}
                  row={row}
                  singleKeys={singleKeys}
                  asking={asking?.command === row.command ? asking : null}
                  onAsk={ask}
                  onRecord={(key) => record(row.command, key)}
                  onTake={(key) => bind(row.command, key)}
                  onReset={() => {
                    edits.change((now) => reset(row.command, now))
                    say(row.command, chosenFor(row.command, { keys: reset(row.command, keys) })[0] ?? null)
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        <FixedKeys groups={fixed} />
        {groups.length + fixed.length === 0 ? <EmptyState title={t('map.nothing')} /> : null}
      </div>
      <VisuallyHidden component="p" role="status">
        {said}
      </VisuallyHidden>
    </div>
  )
}

function useMapWords(): MapWords {
  const { t } = useTranslation('commands')
  const { text } = useKeyWords()
  return useMemo(
    () => ({ command: (id) => t(`command.${id}`), fixed: (name) => t(`fixed.${name}`), keys: text }),
    [t, text],
  )
}
