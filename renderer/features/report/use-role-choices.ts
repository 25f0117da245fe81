import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { policies } from '../../../shared/policy/policies.ts'

/** Each role once: the same word on two platforms is one choice. */
export function useRoleChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { t, i18n } = useTranslation('roles')
  return useMemo(() => {
    const look = i18n.t as unknown as (key: string, options: object) => string
    const named = systems.flatMap((system) =>
      policies[system].roles.map(({ id }) => [id, look(`${system}/${id}`, { ns: 'roles' })] as const),
    )
    const names = Map.groupBy(named, ([id]) => id)
    return [...names].map(([value, found]) => ({
      value,
      label: [...new Set(found.map(([, name]) => name))].join(' / '),
    }))
    // `t` is another one when the language is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, i18n])
}
