import rules from '../../resources/translations/en/rules.json' with { type: 'json' }
import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Question, Verdict } from '../../shared/model/verdict.ts'
import { check } from '../access/check.ts'
import { createGraph } from '../access/graph.ts'
import { BadQuestion } from '../access/question.ts'
import type { BadQuestionCode } from '../access/question.ts'
import { namesIn } from './names.ts'
import type { Named } from './names.ts'

/** The answer, with the question as the engine understood it; or what is wrong with the question. */
export type Answer =
  | { readonly question: Question; readonly verdict: Verdict }
  | { readonly failure: Failure }

/** Answers questions in which members and accounts may be named as people name them. */
export function createAsker(rows: WorkspaceRows): (question: Question) => Answer {
  const graph = createGraph(rows)
  const names = namesIn(rows)
  return (asked) => {
    const member = located('member', names.member(asked.member))
    if ('failure' in member) return member
    const account = located('on', names.account(asked.on))
    if ('failure' in account) return account
    const question = { ...asked, member: member.id, on: account.id }
    try {
      return { question, verdict: check(graph, question) }
    } catch (error) {
      if (error instanceof BadQuestion) return { failure: failureOf(error, question) }
      throw error
    }
  }
}

const reasons: { readonly [rule: string]: string | undefined } = rules

/** A verdict on one line; the deciding rule's reason stands beside its id. */
export function verdictLine({ allowed, proof }: Verdict): string {
  const reason = proof.rule === null ? undefined : reasons[proof.rule]
  return `${JSON.stringify({ allowed, proof: { ...proof, reason } })}\n`
}

export function reasonOfRule(rule: string): string {
  return reasons[rule] ?? rule
}

function located(path: string, named: Named): Named {
  if ('id' in named) return named
  return { failure: { ...named.failure, details: { ...named.failure.details, path } } }
}

const paths: { readonly [code in BadQuestionCode]: string } = {
  'question.unknown-member': 'member',
  'question.unknown-account': 'on',
  'question.unknown-action': 'action',
  'question.missing-param': 'params',
  'question.unexpected-param': 'params',
  'question.unknown-level': 'params',
}

export function failureOf(
  { code, subject }: BadQuestion,
  { params = {} }: Pick<Question, 'params'>,
): Failure {
  const name = Object.entries(params).find(([, value]) => value === subject)?.[0]
  const isValue = code === 'question.unknown-level' && name !== undefined
  return failed('bad-input', code, { subject, path: isValue ? `params.${name}` : paths[code] }).error
}
