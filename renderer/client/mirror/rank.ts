import type { AccountKind } from '../../../shared/model/account.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'

const containers: ReadonlySet<AccountKind> = new Set(['business-center', 'manager', 'account-group'])

/** A number by which accounts sort before their names: by platform, and what holds others first. */
export function rankOf(system: System, kind: AccountKind): number {
  return systems.indexOf(system) * 2 + (containers.has(kind) ? 0 : 1)
}
