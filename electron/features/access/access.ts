import { failed, done } from '../../../shared/contract/failure.ts'
import { check } from '../../access/check.ts'
import { peopleOn, rolesOn } from '../../access/effective.ts'
import { linesOf } from '../../access/lines.ts'
import { matrix } from '../../access/matrix.ts'
import { whereCan, whoCan } from '../../access/search.ts'
import type { QueryHandlers } from '../../feature.ts'
import { answer, withoutAbsent } from './answering.ts'
import { heldPage } from './held-pages.ts'
import { keptAnswers } from './kept-answers.ts'
import { questionsAbout } from './questions-about.ts'

const keptPlaces = keptAnswers<readonly string[]>()

export const accessQueries: QueryHandlers<
  | 'access.check'
  | 'access.people'
  | 'access.roles'
  | 'access.cells'
  | 'access.lines'
  | 'access.verdicts'
  | 'access.who-can'
  | 'access.where-can'
  | 'access.has'
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
  'access.who-can': ({ graph }, { from, limit, ...asked }) =>
    answer(() => {
      const { action, on, params } = withoutAbsent(asked)
      const all = whoCan(graph, action, on, params)
      const members = all
        .slice(from, from + limit)
        .map((member) => ({ member, verdict: check(graph, withoutAbsent({ member, action, on, params })) }))
      return { total: all.length, members }
    }),
  'access.has': ({ graph, store }, asked) => answer(() => heldPage(graph, store.revision(), asked)),
  'access.where-can': ({ graph, store }, { from, limit, ...asked }) =>
    answer(() => {
      const { member, action, params } = withoutAbsent(asked)
      const key = JSON.stringify([store.revision(), member, action, params])
      const all = keptPlaces(graph, key, () => whereCan(graph, member, action, params))
      const accounts = all.slice(from, from + limit).map((account) => ({
        account,
        verdict: check(graph, withoutAbsent({ member, action, on: account, params })),
      }))
      return { total: all.length, accounts }
    }),
}
