import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { mirrorNow } from '../../../client/mirror.ts'
import { usePlanMode } from '../../../client/plan-mode.ts'
import type { Drop } from './drop.ts'

/** What letting go would do, or why it cannot be done, in one line. */
export function useDropText(): (drop: Drop) => string {
  const { t } = useTranslation('tree')
  const plan = usePlanMode()
  return useCallback(
    (drop) => {
      const { accountOf } = mirrorNow()
      const nameOf = (id: string) => accountOf(id)?.name ?? id
      const to = nameOf(drop.to)
      if (drop.kind === 'refused') return t(`drop.refused.${drop.reason}`, { to })
      const { what, count, first } = drop
      const said =
        count === 1
          ? t(`drop.${what}.one`, { name: nameOf(first), to })
          : t(`drop.${what}.many`, { count, to })
      return plan === null ? said : t('drop.staged', { what: said })
    },
    [t, plan],
  )
}
