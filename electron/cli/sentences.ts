import documents from '../../resources/translations/en/documents.json' with { type: 'json' }
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Question, Route, UnknownFact, Verdict } from '../../shared/model/verdict.ts'
import type { Source } from '../../shared/policy/policy.ts'
import { reasonOfRule } from './asker.ts'
import { cliText } from './texts.ts'

const routesShown = 5

/** A verdict and its proof as people say it, a sentence a line. */
export function verdictSentences(
  rows: WorkspaceRows,
  question: Question,
  verdict: Verdict,
): readonly string[] {
  const accounts = new Map(rows.account.map(({ id, name }) => [id, name || id]))
  const members = new Map(rows.member.map(({ id, name }) => [id, name || id]))
  const accountName = (id: string) => accounts.get(id) ?? id
  const memberName = (id: string) => members.get(id) ?? id
  const { allowed, proof } = verdict
  const { because, nearest, dependsOn, holders } = proof
  const subject = {
    member: memberName(question.member),
    action: actionText(question),
    account: accountName(question.on),
  }
  const answer = allowed ? 'human.yes' : because === 'unknown-fact' ? 'human.maybe' : 'human.no'
  const rule = proof.rule ?? nearest?.rule
  const source = proof.source ?? nearest?.source
  return [
    cliText(answer, subject),
    ...(because === 'rule' ? [] : [cliText(`human.because.${because}`)]),
    ...proof.routes.slice(0, routesShown).map(routeSentence),
    ...dependsOn.map(unknownSentence),
    ...(nearest?.missing ?? []).map(({ roles, on }) =>
      cliText('human.missing', { roles: either(roles), accounts: either(on.map(accountName)) }),
    ),
    ...(nearest && nearest.elsewhere.length > 0
      ? [cliText('human.elsewhere', { accounts: either(nearest.elsewhere.map(accountName)) })]
      : []),
    ...(rule === undefined ? [] : [cliText('human.rule', { reason: reasonOfRule(rule) })]),
    ...(source ? [cliText('human.source', { source: sourceText(source) })] : []),
    ...(holders.length > 0
      ? [cliText('human.holders', { members: holders.map(memberName).join(', ') })]
      : []),
  ]

  function routeSentence({ role, accounts: way, owns }: Route): string {
    const parts = {
      member: subject.member,
      role,
      account: accountName(way[0]!),
      way: way.map(accountName).join(' › '),
    }
    if (way.length === 1) return cliText('human.direct', parts)
    return [cliText('human.inherited', parts), ...(owns ? [cliText('human.owning')] : [])].join(' ')
  }

  function unknownSentence(unknown: UnknownFact): string {
    const named = Object.entries(unknown).map(([key, value]) => [
      key,
      key === 'raw' ? value : accountName(value),
    ])
    return cliText(`human.${unknown.fact}`, Object.fromEntries(named))
  }
}

function actionText({ action, params = {} }: Question): string {
  const given = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  return given.length === 0 ? action : `${action} (${given.join(', ')})`
}

function sourceText({ document, row }: Source): string {
  const cited: { readonly [key: string]: string | undefined } = documents
  return (cited[`${document}#cite`] ?? `${document} ${row}`).replace('{{row}}', row)
}

function either(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words)
}
