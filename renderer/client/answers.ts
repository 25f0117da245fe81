import type { InputOf, OutputOf, QueryName } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { call } from './client.ts'
import { momentKey } from './looked.ts'

interface Answer {
  readonly revision: number
  readonly result: Promise<Result<unknown>>
  settled: Result<unknown> | null
}

/** Enough for every row of a few screens; the oldest are forgotten first. */
const mostKept = 400
const answers = new Map<string, Answer>()

/** About the present record, whatever the window looks at. */
const ofTheRecord: ReadonlySet<QueryName> = new Set(['past.span', 'past.moment', 'difference.between'])

/** What identifies a question: its call, its input, and the moment that the window looks at. */
export function questionKey(name: QueryName, input: unknown): string {
  return `${ofTheRecord.has(name) ? '' : momentKey()} ${name} ${JSON.stringify(input)}`
}

/** Asks once for each question and revision, however many parts of the window want to know. */
export function ask<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  revision: number,
): Promise<Result<OutputOf<Name>>> {
  const key = questionKey(name, input)
  const known = answers.get(key)
  if (known && known.revision === revision) return known.result as Promise<Result<OutputOf<Name>>>
  const answer: Answer = { revision, result: call(name, input), settled: null }
  answers.delete(key)
  answers.set(key, answer)
  void answer.result.then((result) => {
    if (result.ok) answer.settled = result
    else if (answers.get(key) === answer) answers.delete(key)
    return undefined
  })
  for (const oldest of answers.keys()) {
    if (answers.size <= mostKept) break
    answers.delete(oldest)
  }
  return answer.result as Promise<Result<OutputOf<Name>>>
}

/** The answer that has arrived already, from whatever revision. */
export function answered<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
): { readonly revision: number; readonly value: OutputOf<Name> } | null {
  const known = answers.get(questionKey(name, input))
  return known?.settled?.ok
    ? { revision: known.revision, value: known.settled.value as OutputOf<Name> }
    : null
}

/** For another workspace nothing that was answered holds. */
export function forgetAnswers(): void {
  answers.clear()
}
