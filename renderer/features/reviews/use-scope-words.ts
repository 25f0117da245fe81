import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import type { ReviewScope } from '../../../shared/model/review.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'

const namesSaid = 3

/** What a scope takes, in words: "Google Ads · Nordic and below · Admin". */
export function useScopeWords(): (scope: ReviewScope) => string {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const { number, list } = useFormats()
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const memberOf = useMirror((mirror) => mirror.memberOf)
  return useCallback(
    (scope) => {
      const some = (names: readonly string[]) => {
        const said = names.slice(0, namesSaid)
        const rest = names.length - said.length
        return list(rest > 0 ? [...said, t('scope.more', { number: number(rest) })] : said)
      }
      const accounts = (ids: readonly string[]) => some(ids.map((id) => accountOf(id)?.name ?? id))
      const { below = [], accounts: reached = [], members = [], teams = [], roles = [] } = scope
      const parts = [
        ...(scope.systems?.length ? [list(scope.systems.map(words.systemShort))] : []),
        ...(below.length > 0 ? [t('scope.below', { names: accounts(below) })] : []),
        ...(reached.length > 0 ? [t('scope.accounts', { names: accounts(reached) })] : []),
        ...(members.length > 0 ? [some(members.map((id) => memberOf(id)?.name ?? id))] : []),
        ...(teams.length > 0 ? [t('scope.teams', { names: some(teams) })] : []),
        ...(roles.length > 0 ? [some(roles.map((role) => roleWord(words.role, role)))] : []),
      ]
      return parts.length === 0 ? t('scope.everything') : parts.join(' · ')
    },
    [t, words, number, list, accountOf, memberOf],
  )
}

/** A role is called by the first platform that has one of this name. */
function roleWord(name: (system: (typeof systems)[number], role: string) => string, role: string): string {
  return systems.map((system) => name(system, role)).find((word) => word !== role) ?? role
}
