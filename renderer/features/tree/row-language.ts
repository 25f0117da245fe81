import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatsOf } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import type { Words } from '../../client/words.ts'

/** What every row needs to put itself into words, asked for once: scrolling draws hundreds of rows. */
export interface RowLanguage {
  readonly t: TFunction<'tree'>
  readonly words: Words
  readonly number: (count: number) => string
  /** Accounts below the account at a row of the mirror's table. */
  readonly countBelow: (account: number) => number
}

/** The same object until the language changes. */
export function useRowLanguage(): RowLanguage {
  const { t, i18n } = useTranslation('tree')
  const words = useWords()
  const countBelow = useMirror((mirror) => mirror.countBelowRow)
  const { language } = i18n
  return useMemo(() => {
    const { number } = formatsOf(language)
    return { t, words, number, countBelow }
  }, [t, words, language, countBelow])
}
