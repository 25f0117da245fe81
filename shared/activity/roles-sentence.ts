import type { Part, Sentence } from '../sentence/sentence.ts'
import { account, member, roles } from '../sentence/sentence.ts'
import { unknownRole } from '../model/grant.ts'
import type { Grant } from '../model/grant.ts'
import type { System } from '../model/system.ts'
import type { RoleEffect } from './effects.ts'
import { tell, word } from './tell.ts'

/** "Gave Bo Lind Standard on Fjord Sport (was Read-only)", and the same for many at once. */
export function rolesSentence(effects: readonly RoleEffect[]): Sentence {
  const [first] = effects
  return effects.length === 1 && first ? one(first) : many(effects)
}

function one({ member: who, account: where, system, before, after }: RoleEffect): Sentence {
  const parts = { member: member(who), account: account(where) }
  if (!after) return tell('role.removed', { ...parts, role: role(system, before!) })
  if (!before) return tell('role.given', { ...parts, role: role(system, after) })
  if (before.role === after.role) return tell('role.detail', { ...parts, role: role(system, after) })
  return tell('role.replaced', { ...parts, role: role(system, after), before: role(system, before) })
}

/** A role without a word of ours is called what the platform called it. */
function role(system: System, grant: Grant): Part {
  return grant.role === unknownRole ? word(grant.raw ?? grant.role) : roles(system, [grant.role])
}

function many(effects: readonly RoleEffect[]): Sentence {
  const people = distinct(effects.map((effect) => effect.member))
  const places = distinct(effects.map((effect) => effect.account))
  const given = distinct(effects.map(({ system, after }) => after && `${system}/${after.role}`))
  const [first] = effects
  if (given.length !== 1 || !first) return tell('roles.changed', {}, effects.length)
  const verb = first.after ? 'given' : 'removed'
  const gaps = {
    member: member(first.member),
    account: account(first.account),
    ...(first.after ? { role: role(first.system, first.after) } : {}),
  }
  if (people.length === 1) return tell(`roles.${verb}.one-person`, gaps, places.length)
  if (places.length === 1) return tell(`roles.${verb}.one-account`, gaps, people.length)
  return tell(`roles.${verb}.many`, {
    ...gaps,
    people: counted('count.member', people.length),
    accounts: counted('count.account', places.length),
  })
}

function counted(key: 'count.member' | 'count.account', count: number): Part {
  return { kind: 'counted', file: 'activity', key, count }
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
