import { useCallback } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import type { Act } from './act.ts'

/** What an act is called in a menu, with the names of the accounts and roles that it is about. */
export function useActText(): (act: Act) => string {
  const { translate } = useSpeaker()
  const words = useWords()
  const accountOf = useMirror((mirror) => mirror.accountOf)
  return useCallback(
    ({ name, named }) => {
      const values = Object.entries(named).map(([gap, value]): readonly [string, string] => [
        gap,
        gap === 'role' ? words.role('tiktok-business-center', value) : (accountOf(value)?.name ?? value),
      ])
      return translate('account', `act.${name}`, Object.fromEntries(values))
    },
    [translate, words, accountOf],
  )
}
