import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../client/words.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import type { Voice } from './plan-text.ts'

/** What the grid's sentences are made from, in the language of the window. */
export function useVoice(): Voice {
  const { t } = useTranslation('grid')
  const words = useWords()
  const speaker = useSpeaker()
  return useMemo(() => ({ t, words, speaker }), [t, words, speaker])
}
