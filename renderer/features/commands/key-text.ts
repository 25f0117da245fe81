import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../../shared/commands/key-choice.ts'
import { partsOf } from '../../../shared/commands/shortcut.ts'
import type { Shortcut } from '../../../shared/commands/shortcut.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { useMirror } from '../../client/mirror.ts'
import { isMac } from '../../client/platform.ts'

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌫',
  Escape: '⎋',
}
const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

export interface KeyWords {
  /** Each key of a shortcut as it stands on the keyboard. */
  readonly caps: (shortcut: Shortcut) => readonly string[]
  /** The same in one text: `Ctrl+Shift+Z`, on macOS `⇧⌘Z`. */
  readonly text: (shortcut: Shortcut) => string
}

/** Keys in the words of the system and the language. */
export function useKeyWords(): KeyWords {
  const { i18n } = useTranslation('commands')
  const { language } = i18n
  return useMemo(() => {
    const named = (part: string): string => {
      const sign = (isMac ? macSigns[part] : undefined) ?? arrows[part]
      if (sign !== undefined) return sign
      const key = `key.${part}`
      const found: unknown =
        i18n.getResource(language, 'commands', key) ?? i18n.getResource('en', 'commands', key)
      return typeof found === 'string' ? found : part.toLocaleUpperCase()
    }
    const caps = (shortcut: Shortcut) => partsOf(shortcut, isMac).map(named)
    return { caps, text: (shortcut) => caps(shortcut).join(isMac ? '' : '+') }
  }, [i18n, language])
}

/** The key of a command as it is now; null where it has none. */
export function useKeyOf(command: WindowCommandId): Shortcut | null {
  return useMirror(({ settings }) => keysOf(command, settings)[0] ?? null)
}

/** A tooltip that names the key of a command as well. */
export function useWithKey(): (label: string, command: WindowCommandId) => string {
  const { t } = useTranslation('commands')
  const { text } = useKeyWords()
  const settings = useMirror((mirror) => mirror.settings)
  return useCallback(
    (label, command) => {
      const [key] = keysOf(command, settings)
      return key === undefined ? label : t('with-keys', { name: label, keys: text(key) })
    },
    [t, text, settings],
  )
}
