import type { ImportAnswers, ImportQuestion, ImportRequest } from '../../../shared/contract/import.ts'
import type { TableMapping } from '../../../shared/import/table-mapping.ts'
import { draftOf, gapsOf, mappingOf } from './mapping.ts'
import type { MappingDraft } from './mapping.ts'

/** An answer while somebody is giving it. */
export type Answer =
  | {
      readonly kind: 'request'
      readonly endpoint: string | null
      /** Parameters without which an answer of this endpoint says nothing. */
      readonly needs: readonly string[]
      readonly params: Readonly<Record<string, string>>
    }
  | { readonly kind: 'mapping'; readonly draft: MappingDraft }

/** What is shown at first: the guesses. */
export function firstAnswer(question: ImportQuestion): Answer {
  if (question.kind === 'mapping') return { kind: 'mapping', draft: draftOf(question) }
  const guessed = question.endpoints.find(({ endpoint }) => endpoint === question.guess)
  return {
    kind: 'request',
    endpoint: guessed?.endpoint ?? null,
    needs: guessed?.needs ?? [],
    params: question.said?.params ?? {},
  }
}

/** Whether nothing is missing any more. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  if (answer.kind === 'mapping') return gapsOf(answer.draft).length === 0
  const { endpoint, needs, params } = answer
  return endpoint !== null && needs.every((name) => (params[name] ?? '').trim() !== '')
}

/** Answers as they are sent, by the keys of their questions. */
export function answersOf(answers: readonly (readonly [string, Answer])[]): ImportAnswers {
  const requests: Record<string, ImportRequest> = {}
  const mappings: Record<string, TableMapping> = {}
  for (const [key, answer] of answers) {
    if (answer.kind === 'mapping') {
      const mapping = mappingOf(answer.draft)
      if (mapping !== null) mappings[key] = mapping
    } else if (answer.endpoint !== null)
      requests[key] = { endpoint: answer.endpoint, params: saidOf(answer.params) }
  }
  return { requests, mappings }
}

function saidOf(params: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.entries(params).map(([name, value]) => [name, value.trim()] as const)
  return Object.fromEntries(said.filter(([, value]) => value !== ''))
}
