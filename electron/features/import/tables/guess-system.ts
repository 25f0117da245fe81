import { systems } from '../../../../shared/model/system.ts'
import type { System } from '../../../../shared/model/system.ts'
import { externalIdOf } from '../../../../shared/import/external-id.ts'
import { plainWord } from '../../../../shared/import/plain-word.ts'
import { placesOfWords } from '../../../../shared/import/role-words.ts'

/** What of a list tells its platform. */
export interface Evidence {
  /** Of accounts and managers. */
  readonly ids: readonly string[]
  readonly roleWords: readonly string[]
  /** Names of columns and lines above them. */
  readonly titles: readonly string[]
}

/** Names that only one platform has, in headers and titles. */
const signs: { readonly [S in System]: readonly string[] } = {
  'google-ads': ['google ads', 'customer id', 'mcc', 'クライアントセンター', 'förvaltarkonto', 'kundnummer'],
  'tiktok-business-center': ['business center', 'ビジネスセンター', 'bc id', 'finance role', '財務'],
  'tiktok-ads-manager': ['tiktok ads manager', 'tiktok広告マネージャー'],
}

/** The platforms that a list can be of: one where it is sure, none where it contradicts itself. */
export function systemsOf({ ids, roleWords, titles }: Evidence): readonly System[] {
  let candidates: readonly System[] = systems
  const narrow = (to: readonly System[]) => {
    if (to.length > 0) candidates = candidates.filter((system) => to.includes(system))
  }
  const known = ids.filter((id) => systems.some((system) => externalIdOf(system, id) !== null))
  if (known.length > 0)
    narrow(systems.filter((system) => known.every((id) => externalIdOf(system, id) !== null)))
  narrow([...new Set(placesOfWords(roleWords).map(([system]) => system))])
  const plainTitles = titles.map(plainWord).join(' ')
  narrow(systems.filter((system) => signs[system].some((sign) => plainTitles.includes(plainWord(sign)))))
  return candidates
}
