import type { UnknownFact } from '../../../shared/model/verdict.ts'
import { account, say } from './sentence.ts'
import type { Sentence } from './sentence.ts'

/** Something nobody has told Keyholder, and the account on whose page it can be told. */
export interface Gap {
  readonly fact: UnknownFact['fact']
  readonly sentence: Sentence
  readonly account: string
}

/** The facts on which a denial hangs. With several of them no single one makes it a sure yes. */
export function gaps(facts: readonly UnknownFact[]): readonly Gap[] {
  return facts.map((fact) => gapOf(fact, facts.length === 1))
}

function gapOf(fact: UnknownFact, only: boolean): Gap {
  const sure = only ? 'is' : 'may-be'
  switch (fact.fact) {
    case 'owner':
    case 'share': {
      const parts = { parent: account(fact.parent), account: account(fact.child) }
      return { fact: fact.fact, sentence: say(`gap.${fact.fact}.${sure}`, parts), account: fact.child }
    }
    case 'status': {
      const parts = {
        parent: account(fact.parent),
        account: account(fact.child),
        raw: { kind: 'plain', value: fact.raw },
      } as const
      return { fact: fact.fact, sentence: say(`gap.status.${sure}`, parts), account: fact.child }
    }
    case 'billing':
    case 'service': {
      const sentence = say(`gap.${fact.fact}.${sure}`, { account: account(fact.account) })
      return { fact: fact.fact, sentence, account: fact.account }
    }
  }
}
