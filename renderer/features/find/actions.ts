import type { AccountKind } from '../../../shared/model/account.ts'
import { systems } from '../../../shared/model/system.ts'
import type { System } from '../../../shared/model/system.ts'
import type { Params } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'
import { fold } from '../../ui/fold.ts'
import type { AskedAction } from '../explain/sentence.ts'

/** An action of a platform's documents on one kind of account, with its parameters, as it is called. */
export interface NamedAction extends AskedAction {
  readonly system: System
  readonly kind: AccountKind
  readonly name: string
  /** What a person may type for it, folded: its name here and in English, and its id. */
  readonly text: string
}

export type NameAction = (asked: AskedAction) => string

/** Every action that can be asked about, once for each level or change of levels. */
export function namedActions(name: NameAction, english: NameAction): readonly NamedAction[] {
  return systems.flatMap((system) =>
    policies[system].actions.flatMap(({ action, kind, params }) => {
      const levels = policies[system].roles
        .filter((role) => role.class === 'level' && role.kinds.includes(kind))
        .map(({ id }) => id)
      return paramsOf(params, levels).map((given) => {
        const asked = { system, kind, action, params: given }
        const named = lowered(name(asked))
        return {
          system,
          kind,
          action,
          params: given,
          name: named,
          text: fold(`${named} ${english(asked)} ${action.replaceAll(/[.-]/g, ' ')}`),
        }
      })
    }),
  )
}

function paramsOf(names: readonly string[], levels: readonly string[]): readonly Params[] {
  if (names.length === 0) return [{}]
  if (names.includes('level')) return levels.map((level) => ({ level }))
  return levels.flatMap((from) => levels.filter((to) => to !== from).map((to) => ({ from, to })))
}

/** In the middle of a sentence. */
function lowered(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1)
}
