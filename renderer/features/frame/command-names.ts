import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** What commands are called in buttons ("give access") and when done ("Access given"). */
export interface CommandNames {
  readonly act: (command: string) => string
  readonly did: (command: string) => string
}

/** Names of commands, known at run time only; the command's own name where there is no text. */
export function useCommandNames(): CommandNames {
  const { i18n } = useTranslation('app')
  const language = i18n.language
  return useMemo(() => {
    const say = (key: string, otherwise: string): string => {
      const found: unknown = i18n.getResource(language, 'app', key) ?? i18n.getResource('en', 'app', key)
      return typeof found === 'string' ? found : otherwise
    }
    return {
      act: (command) => say(`act.${command}`, command),
      did: (command) => say(`did.${command}`, command),
    }
  }, [i18n, language])
}
