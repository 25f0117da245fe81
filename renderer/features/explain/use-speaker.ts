import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import type { Speaker, Translate } from './speak.ts'

/** Turns sentences into words of the window's language, with the names of this moment. */
export function useSpeaker(): Speaker {
  const { i18n } = useTranslation()
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const { language } = i18n
  return useMemo(() => {
    // Keys that are ids are known at run time only, so they cannot be checked against the files.
    const look = i18n.t as unknown as (key: string | readonly string[], options: object) => string
    const translate: Translate = (file, key, values = {}) => look(key, { ns: file, lng: language, ...values })
    return { translate, language, names: { accountOf, memberOf } }
  }, [i18n, language, accountOf, memberOf])
}
