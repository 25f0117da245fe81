import type { DecisionRow, Settled } from '../model/review.ts'

/**
 * What the decisions of an item come to.
 * - `open`: somebody has not answered yet, or nobody is there to answer
 * - `agreed`: all who were asked answered, and those who know say the same
 * - `disagreed`: two answers differ, whatever others may still say
 * - `settled`: whoever runs the review decided
 */
export interface Outcome {
  readonly state: 'open' | 'agreed' | 'disagreed' | 'settled'
  /** What is to be done; `unknown` where everybody asked does not know, null where there is no answer (yet). */
  readonly answer: 'keep' | 'change' | 'remove' | 'unknown' | null
  /** The role instead; with `change` alone. */
  readonly role: string | null
  /** Who has still to answer. */
  readonly waiting: readonly string[]
}

/** What is asked of an item; its rows and the contract's items have it both. */
export interface JudgedItem {
  readonly member: string
  readonly reviewers: readonly string[]
  readonly settled: Pick<Settled, 'answer' | 'role'> | null
}

export type JudgedDecision = Pick<DecisionRow, 'reviewer' | 'answer' | 'role' | 'to'>

/**
 * What an item's decisions come to (docs/decisions/0072). `decisions` are those of this item, in any order. Whoever
 * delegates hands the say on; a decision of somebody who is not asked (any more) does not count.
 */
export function outcomeOf(item: JudgedItem, decisions: readonly JudgedDecision[]): Outcome {
  const { settled } = item
  if (settled) return { state: 'settled', answer: settled.answer, role: settled.role ?? null, waiting: [] }
  const answers: JudgedDecision[] = []
  const waiting: string[] = []
  for (const reviewer of askedOf(item, decisions)) {
    const decision = decisions.find((each) => each.reviewer === reviewer)
    if (!decision) waiting.push(reviewer)
    else if (decision.answer !== 'delegate') answers.push(decision)
  }
  const [first, ...others] = answers.filter(({ answer }) => answer !== 'unknown')
  const isSame = others.every(({ answer, role }) => answer === first!.answer && role === first!.role)
  if (!isSame) return { state: 'disagreed', answer: null, role: null, waiting }
  if (waiting.length > 0 || answers.length === 0) return { state: 'open', answer: null, role: null, waiting }
  return {
    state: 'agreed',
    answer: (first?.answer ?? 'unknown') as Outcome['answer'],
    role: first?.role ?? null,
    waiting,
  }
}

/**
 * Everybody who has a say, each once: the item's reviewers, and those to whom they handed it on, along the whole chain.
 * Never the member whose grant it is.
 */
export function askedOf(
  { member, reviewers }: Pick<JudgedItem, 'member' | 'reviewers'>,
  decisions: readonly Pick<JudgedDecision, 'reviewer' | 'answer' | 'to'>[],
): readonly string[] {
  const asked = new Set(reviewers)
  asked.delete(member)
  // A set that grows while it is walked: whoever is handed the say may hand it on.
  for (const reviewer of asked) {
    const { to } = decisions.find((each) => each.reviewer === reviewer && each.answer === 'delegate') ?? {}
    if (to !== undefined && to !== member) asked.add(to)
  }
  return [...asked]
}

/** Whether an item counts as decided. */
export function isDecided({ state }: Pick<Outcome, 'state'>): boolean {
  return state === 'agreed' || state === 'settled'
}
