import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { LinkOwner } from '../../../shared/model/link.ts'
import type { System } from '../../../shared/model/system.ts'
import { formatsOf } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import type { Words } from '../../client/words.ts'
import { accountLabel } from '../../ui/account-mark.tsx'
import type { AccountState } from '../../ui/account-state.ts'

/** What every row needs to put itself into words, asked for once: scrolling draws hundreds of rows. */
export interface RowLanguage {
  readonly t: TFunction<'tree'>
  readonly words: Words
  readonly number: (count: number) => string
  /** What the sign of an account says. */
  readonly kind: (system: System, kind: AccountKind) => string
  readonly said: {
    readonly pending: string
    readonly state: Readonly<Record<Exclude<AccountState, 'running'>, string>>
    readonly owner: Readonly<Record<LinkOwner, string>>
  }
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
    const kinds = new Map<string, string>()
    const kind = (system: System, of: AccountKind): string => {
      const key = `${system} ${of}`
      const known = kinds.get(key)
      if (known !== undefined) return known
      const label = accountLabel(words, system, of)
      kinds.set(key, label)
      return label
    }
    const said = {
      pending: t('pending'),
      state: { waiting: t('state.waiting'), stopped: t('state.stopped'), ended: t('state.ended') },
      owner: { yes: t('owner.yes'), no: t('owner.no'), unknown: t('owner.unknown') },
    }
    return { t, words, number, kind, said, countBelow }
  }, [t, words, language, countBelow])
}
