import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'

type Namespace = 'roles' | 'kinds' | 'systems' | 'actions' | 'rules' | 'documents'

/** Names of things that are data: their keys are ids, known at run time only. */
export interface Words {
  readonly role: (system: System, role: string) => string
  /** One or two letters, for chips where there is no room. */
  readonly roleLetter: (system: System, role: string) => string
  readonly kind: (kind: AccountKind) => string
  readonly kinds: (kind: AccountKind) => string
  readonly system: (system: System) => string
  readonly systemShort: (system: System) => string
  readonly action: (system: System, action: string) => string
  readonly rule: (rule: string) => string
  readonly document: (document: string) => string
}

/** Falls back to the id itself, which says more than an empty place. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useMemo(() => {
    const say = (ns: Namespace, key: string, otherwise = key): string => {
      const found: unknown = i18n.getResource(language, ns, key) ?? i18n.getResource('en', ns, key)
      return typeof found === 'string' ? found : otherwise
    }
    return {
      role: (system, role) => say('roles', `${system}/${role}`, role),
      roleLetter: (system, role) => say('roles', `${system}/${role}.letter`, role.charAt(0).toUpperCase()),
      kind: (kind) => say('kinds', kind),
      kinds: (kind) => say('kinds', `${kind}.many`),
      system: (system) => say('systems', system),
      systemShort: (system) => say('systems', `${system}.short`),
      action: (system, action) => say('actions', `${system}/${action}`, action),
      rule: (rule) => say('rules', rule),
      document: (document) => say('documents', document),
    }
  }, [i18n, language])
}
