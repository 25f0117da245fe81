import { accountKinds, billingTypes, serviceTypes } from '../../shared/model/account.ts'
import type { AccountKind } from '../../shared/model/account.ts'
import { shareRoles } from '../../shared/model/link.ts'
import type { LinkOwner, ShareRole } from '../../shared/model/link.ts'
import { systems } from '../../shared/model/system.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { RoleDefinition } from '../../shared/policy/policy.ts'

/** Words of the model as small integers and bits, in the order in which the model lists them. */

export const systemCodes: Readonly<Record<System, number>> = codesOf(systems)
export const kindCodes: Readonly<Record<AccountKind, number>> = codesOf(accountKinds)
export const kindCount = accountKinds.length

/** 0 is a fact that nobody has told us. */
export const unknownCode = 0

export function billingCode(billing: (typeof billingTypes)[number] | undefined): number {
  return billing === undefined ? unknownCode : billingTypes.indexOf(billing) + 1
}

export function serviceCode(service: (typeof serviceTypes)[number] | undefined): number {
  return service === undefined ? unknownCode : serviceTypes.indexOf(service) + 1
}

export const ownerNo = 0
export const ownerYes = 1
export const ownerUnknown = 2

export function ownerCode(owner: LinkOwner): number {
  return owner === 'yes' ? ownerYes : owner === 'no' ? ownerNo : ownerUnknown
}

/** A set of share roles as bits; the bit after the last stands for a share that nobody has told us. */
export function shareBit(share: ShareRole): number {
  return 1 << shareRoles.indexOf(share)
}
export const shareUnknownBit = 1 << shareRoles.length

/** Bit of each role inside its system. */
const roleBits: readonly Readonly<Record<string, number>>[] = systems.map((system) =>
  Object.fromEntries(policies[system].roles.map((role, place) => [role.id, 1 << place])),
)

/** Roles that reach the accounts below, as a mask, by system code. */
export const flowingRoles: readonly number[] = systems.map((system) =>
  roleMask(
    system,
    policies[system].roles.filter((role) => role.flowsDown).map((role) => role.id),
  ),
)

/** The bit of a role; 0 for a role that the system does not have, which therefore gives nothing. */
export function roleBit(system: System, role: string): number {
  return roleBits[systemCodes[system]]?.[role] ?? 0
}

export function roleMask(system: System, roles: readonly string[]): number {
  return roles.reduce((mask, role) => mask | roleBit(system, role), 0)
}

/** The role that a mask of one bit stands for. */
export function roleOfBit(system: System, bit: number): RoleDefinition {
  return policies[system].roles[31 - Math.clz32(bit)]!
}

/** The roles of a mask, strongest first inside a class. */
export function rolesOfMask(system: System, mask: number): readonly string[] {
  return policies[system].roles.filter((_, place) => (mask & (1 << place)) !== 0).map((role) => role.id)
}

function codesOf<Word extends string>(words: readonly Word[]): Record<Word, number> {
  return Object.fromEntries(words.map((word, code) => [word, code])) as Record<Word, number>
}
