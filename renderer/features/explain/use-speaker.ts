import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNamed } from '../../client/names.ts'
import type { Speaker, Translate } from './speak.ts'

/** Turns sentences into words of the window's language, with the names of this moment. */
export function useSpeaker(): Speaker {
  const { i18n } = useTranslation()
  const names = useNamed()
  const { language } = i18n
  return useMemo(() => {
    // Keys that are ids are known at run time only, so they cannot be checked against the files.
    const look = i18n.t as unknown as (key: string | readonly string[], options: object) => string
    const translate: Translate = (file, key, values = {}) => look(key, { ns: file, lng: language, ...values })
    return { translate, language, names }
  }, [i18n, language, names])
}
