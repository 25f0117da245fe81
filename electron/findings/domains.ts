import type { FindingSettings } from '../../shared/model/finding-settings.ts'

/** Whether an address is of an allowed domain itself, as Google means it: one below it is another. No domains: all are. */
export function isAllowed({ domains }: Pick<FindingSettings, 'domains'>, email: string): boolean {
  return domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
}
