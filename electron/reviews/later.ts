import type { ToldDecision } from './told-review.ts'

/**
 * How two answers of one reviewer about one item stand to each other (docs/decisions/0073). Each knows the moments of all
 * answers and choices that led to it, its own among them. Whichever knows all that the other knows took its place.
 */
export type Standing = 'same' | 'ours' | 'theirs' | 'conflict'

export function standingOf(ours: ToldDecision, theirs: ToldDecision): Standing {
  const [here, there] = [knownTo(ours), knownTo(theirs)]
  const isOursLater = there.every((moment) => here.includes(moment))
  const isTheirsLater = here.every((moment) => there.includes(moment))
  if (isOursLater !== isTheirsLater) return isOursLater ? 'ours' : 'theirs'
  return saysTheSame(ours, theirs) ? 'same' : 'conflict'
}

/** One answer in place of two that say the same, the same one from either side. */
export function joined(one: ToldDecision, other: ToldDecision): ToldDecision {
  const [last] = [one, other].toSorted(latestFirst)
  return knowing(last!, [...knownTo(one), ...knownTo(other)])
}

/** The answer that was chosen of two. `at`: when; nobody who knows one of them, or both, knows it yet. */
export function chosen(decision: ToldDecision, other: ToldDecision, at: string): ToldDecision {
  return knowing(decision, [...knownTo(decision), ...knownTo(other), at])
}

function knownTo({ at, after = [] }: ToldDecision): readonly string[] {
  return [...after, at]
}

function knowing(decision: ToldDecision, moments: readonly string[]): ToldDecision {
  const known = new Set(knownTo(decision))
  const news = moments.filter((moment) => !known.has(moment))
  if (news.length === 0) return decision
  return { ...decision, after: [...new Set([...(decision.after ?? []), ...news])].toSorted() }
}

function saysTheSame(one: ToldDecision, other: ToldDecision): boolean {
  return (['answer', 'role', 'to', 'comment'] as const).every((part) => one[part] === other[part])
}

function latestFirst(one: ToldDecision, other: ToldDecision): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  return one.by === other.by ? 0 : one.by < other.by ? 1 : -1
}
