import type { Account, AccountKind } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'
import { policies } from '../../shared/policy/policies.ts'
import { roleOf } from '../../shared/policy/roles.ts'

type Place = Pick<Account, 'system' | 'kind'>

/**
 * Whether one role gives everything, on an account of this kind and below it, that another of its class
 * gives, so that nothing is lost where it takes the other's place. That is not the order of strength: Billing
 * of Google Ads stands above Read-only and shows no campaign. Taken from the rules: every action that the one
 * serves the other serves too.
 */
export function covers({ system, kind }: Place, role: string, other: string): boolean {
  if (role === other) return true
  const key = `${system} ${kind} ${role} ${other}`
  const answer = known.get(key) ?? servesAll({ system, kind }, role, other)
  known.set(key, answer)
  return answer
}

/** Rules do not change while the app runs, and a template asks the same of every account in a subtree. */
const known = new Map<string, boolean>()

function servesAll({ system, kind }: Place, role: string, other: string): boolean {
  const [own, others] = [roleOf(system, role), roleOf(system, other)]
  if (!own || own.class !== others?.class) return false
  const kinds = kindsFrom(system, kind)
  const served = actsServed(system, kinds, role)
  return [...actsServed(system, kinds, other)].every((act) => served.has(act))
}

function kindsFrom(system: System, kind: AccountKind): ReadonlySet<AccountKind> {
  const kinds = new Set([kind])
  for (const each of kinds) for (const below of policies[system].kinds[each] ?? []) kinds.add(below)
  return kinds
}

/** Actions, each with the kind of account that it is done on. */
function actsServed(system: System, kinds: ReadonlySet<AccountKind>, role: string): ReadonlySet<string> {
  const serving = policies[system].rules.filter(({ needs }) =>
    needs.some(({ roles }) => roles.includes(role)),
  )
  return new Set(
    serving.flatMap(({ action, kinds: on }) =>
      on.filter((kind) => kinds.has(kind)).map((kind) => `${action} ${kind}`),
    ),
  )
}
