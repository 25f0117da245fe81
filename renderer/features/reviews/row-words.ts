import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { Formats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import type { Words } from '../../client/words.ts'
import { useReasonText } from './reason-text.ts'

/** What the rows of the list speak with: asked for once, because asking in each of them costs more than the words. */
export interface RowWords {
  readonly t: TFunction<'reviews'>
  readonly words: Words
  readonly formats: Formats
  readonly reasonText: ReturnType<typeof useReasonText>
  readonly nameOf: (id: string) => string
}

export function useRowWords(nameOf: (id: string) => string): RowWords {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const formats = useFormats()
  const reasonText = useReasonText()
  return useMemo(() => ({ t, words, formats, reasonText, nameOf }), [t, words, formats, reasonText, nameOf])
}
