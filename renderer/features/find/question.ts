import type { Params } from '../../../shared/model/verdict.ts'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import { readings, written } from './template.ts'
import type { Gap, Reading, Template } from './template.ts'

export const askKinds = [
  'who-can',
  'can',
  'what-can',
  'where-can',
  'where-access',
  'who-access',
  'has',
  'compare-members',
  'compare-accounts',
  'compare-change',
] as const
export type AskKind = (typeof askKinds)[number]

/** Each question as a language writes it. */
export type Templates = Readonly<Record<AskKind, Template>>

/** Something that fills a gap of a question. */
export type Filling =
  | { readonly gap: 'member' | 'other' | 'plan'; readonly id: string; readonly name: string }
  | {
      readonly gap: 'account' | 'another'
      readonly id: string
      readonly name: string
      readonly system: System
      readonly kind: AccountKind
    }
  | {
      readonly gap: 'action'
      readonly id: string
      readonly name: string
      readonly system: System
      readonly kind: AccountKind
      readonly action: string
      readonly params: Params
    }

export type Fillings = Readonly<Partial<Record<Gap, Filling>>>

/** A question as it can be chosen: answered where every gap is filled, gone on with otherwise. */
export interface AskedQuestion {
  readonly ask: AskKind
  readonly fillings: Fillings
  readonly isComplete: boolean
  /** What stands in the field when it is gone on with. */
  readonly text: string
}

/** Looks for what may fill a gap; best first. Without a text, what is likely. */
export type LookUp = (gap: Gap, text: string, beside: Fillings, most: number) => readonly Filling[]

export interface Suggestions {
  readonly questions: readonly AskedQuestion[]
  /** The text reads as a question, and not only as a name that begins like one. */
  readonly isQuestion: boolean
}

const mostSuggested = 6

/**
 * The questions that a text may be the beginning of, by the templates of the language. `text` is folded
 * as they are.
 */
export function suggest(text: string, templates: Templates, lookUp: LookUp): Suggestions {
  const asked = text.replace(/\s*[?？]$/u, '')
  const found = askKinds.flatMap((ask) => {
    const template = templates[ask]
    const read = readings(template, asked)
      .filter(({ signs }) => signs >= template.fewestSigns)
      .toSorted(
        (one, other) =>
          Number(one.uncertain) - Number(other.uncertain) ||
          other.signs - one.signs ||
          Number(other.whole) - Number(one.whole),
      )
    for (const reading of read) {
      const questions = fill(ask, template, reading, lookUp)
      if (questions.length > 0) return [{ signs: reading.signs, whole: reading.whole, questions }]
    }
    return []
  })
  const best = found.toSorted(
    (one, other) => Number(other.whole) - Number(one.whole) || other.signs - one.signs,
  )
  return {
    questions: best.flatMap(({ questions }) => questions).slice(0, mostSuggested),
    isQuestion: best.some(({ questions }) =>
      questions.some(({ fillings }) => Object.keys(fillings).length > 0),
    ),
  }
}

/**
 * Fills gaps from their texts, and proposes what may stand in one that has none. Nothing, where a name is nobody's.
 * An account that is not named yet is the one that the person looks at: it says which actions there are.
 */
function fill(ask: AskKind, template: Template, reading: Reading, lookUp: LookUp): readonly AskedQuestion[] {
  const { gaps } = template
  const isNamed = !gaps.includes('account') || (reading.texts.account ?? '') !== ''
  const [likely] = isNamed ? [] : lookUp('account', '', {}, 1)
  const ways = likely ? waysToFill(gaps, reading, { account: likely }, lookUp) : []
  return (ways.length > 0 ? ways : waysToFill(gaps, reading, {}, lookUp)).map((fillings) => ({
    ask,
    fillings,
    isComplete: gaps.every((gap) => fillings[gap] !== undefined),
    text: written(template, namesOf(fillings)),
  }))
}

function waysToFill(
  gaps: readonly Gap[],
  { texts, open }: Reading,
  start: Fillings,
  lookUp: LookUp,
): readonly Fillings[] {
  let ways: readonly Fillings[] = [start]
  // Actions last: the account says which there are.
  for (const gap of gaps.toSorted((one, other) => Number(one === 'action') - Number(other === 'action'))) {
    const text = texts[gap] ?? ''
    if (text === '') continue
    const most = gap === 'action' || gap === open ? mostSuggested : 2
    ways = ways
      .flatMap((fillings) =>
        lookUp(gap, text, fillings, most).map((filling) => withFilling(fillings, filling)),
      )
      .slice(0, mostSuggested)
  }
  const missing = gaps.find((gap) => (texts[gap] ?? '') === '' && start[gap] === undefined)
  if (missing === undefined || missing === 'account' || missing === 'another') return ways
  return ways.flatMap((fillings) =>
    lookUp(missing, '', fillings, ways.length === 1 ? mostSuggested - 1 : 1).map((filling) =>
      withFilling(fillings, filling),
    ),
  )
}

function withFilling(fillings: Fillings, filling: Filling): Fillings {
  return { ...fillings, [filling.gap]: filling }
}

function namesOf(fillings: Fillings): Readonly<Partial<Record<Gap, string>>> {
  return Object.fromEntries(Object.values(fillings).map(({ gap, name }) => [gap, name] as const))
}
