import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import type { Params } from '../../../shared/model/verdict.ts'
import type { Parts, Sentence } from '../../../shared/sentence/sentence.ts'
import type explain from '../../../resources/translations/en/explain.json'

export type { Join, Part, Parts, Sentence } from '../../../shared/sentence/sentence.ts'
export { account, accounts, member, roles } from '../../../shared/sentence/sentence.ts'

/** An action as it is asked about: its name depends on the platform, the kind and the parameters. */
export interface AskedAction {
  readonly system: System
  readonly kind: AccountKind
  readonly action: string
  readonly params: Params
}

/** A sentence of the translation file `explain`. */
export function say(key: keyof typeof explain, parts: Parts = {}): Sentence {
  return { file: 'explain', key, parts }
}

/** The reason of a rule, as the translation file `rules` has it. */
export function reasonOf(rule: string): Sentence {
  return { file: 'rules', key: rule, parts: {} }
}
