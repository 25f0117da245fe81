import { useTranslation } from 'react-i18next'
import type { Check } from '../../../shared/evidence/verify.ts'

/** The sentence of a check, as `keyholder verify` says it. Its key is made of the check, known at run time only. */
export function useCheckText(): (check: Check) => string {
  const { i18n } = useTranslation('evidence')
  const say = i18n.t as unknown as (key: string, values: object) => string
  return ({ name, outcome, details }) => {
    const { fault } = details
    const told =
      fault === undefined ? details : { ...details, fault: say(`fault.${fault}`, { ns: 'evidence' }) }
    return say(`check.${name}.${outcome}`, { ...told, ns: 'evidence' })
  }
}
