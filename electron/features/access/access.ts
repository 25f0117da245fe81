import type { Question } from '../../../shared/model/verdict.ts'
import { failed, done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { check } from '../../access/check.ts'
import { peopleOn, rolesOn } from '../../access/effective.ts'
import { linesOf } from '../../access/lines.ts'
import { matrix } from '../../access/matrix.ts'
import { BadQuestion } from '../../access/question.ts'
import type { QueryHandlers } from '../../feature.ts'
import { questionsAbout } from './questions-about.ts'

export const accessQueries: QueryHandlers<
  'access.check' | 'access.people' | 'access.roles' | 'access.cells' | 'access.lines' | 'access.verdicts'
> = {
  'access.check': ({ graph }, question) => answer(() => check(graph, withoutAbsent(question))),
  'access.people': ({ graph }, { account }) => answer(() => peopleOn(graph, account)),
  'access.roles': ({ graph }, { member, account }) => answer(() => rolesOn(graph, member, account)),
  'access.cells': ({ graph, store }, { members, accounts }) => {
    const { kinds, cells } = matrix(graph, members, accounts)
    return done({ revision: store.revision(), kinds, cells: [...cells] })
  },
  'access.lines': ({ graph, store }, question) => {
    const { people, differs, strongest } = linesOf(graph, question)
    return done({
      revision: store.revision(),
      people: [...people],
      differs: [...differs],
      strongest: [...strongest],
    })
  },
  'access.verdicts': ({ graph, store }, { member, account }) => {
    const row = store.row('account', JSON.stringify([account]))
    if (!row) return failed('not-found', 'question.unknown-account', { subject: account })
    return answer(() =>
      questionsAbout(row, member).map(({ action, params, question }) => ({
        action,
        params,
        verdict: check(graph, question),
      })),
    )
  },
}

/** The engine throws for a question about something that does not exist; on the wire that is a failure. */
function answer<T>(ask: () => T): Result<T> {
  try {
    return done(ask())
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error
    return failed('not-found', error.code, { subject: error.subject })
  }
}

/** Validation leaves absent parameters as undefined; to the engine a parameter is there or not. */
function withoutAbsent(question: Question): Question {
  if (!question.params) return question
  const given = Object.entries(question.params).filter(([, value]) => value !== undefined)
  return { ...question, params: Object.fromEntries(given) }
}
