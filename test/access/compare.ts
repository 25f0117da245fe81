import { allows, check } from '../../electron/access/check.ts'
import { peopleOn, rolesOn } from '../../electron/access/effective.ts'
import type { AccessGraph } from '../../electron/access/graph.ts'
import { matrix } from '../../electron/access/matrix.ts'
import { whereCan, whoCan } from '../../electron/access/search.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { EffectiveRole, Question, Verdict } from '../../shared/model/verdict.ts'
import { holdersShown } from '../../shared/model/verdict.ts'
import { slowCheck, slowRoles, slowWhereCan, slowWhoCan } from '../helpers/slow-access.ts'

/** What two implementations say to one question, where they differ. */
export interface Difference {
  readonly asked: unknown
  readonly engine: unknown
  readonly slow: unknown
}

/** The pairs that are not alike; compared as text, so that lists must be in order. */
function differences(pairs: readonly Difference[]): Difference[] {
  return pairs.filter(({ engine, slow }) => JSON.stringify(engine) !== JSON.stringify(slow))
}

const asSet = (list: readonly unknown[]): string[] =>
  [...new Set(list.map((one) => JSON.stringify(one)))].toSorted()

function heard({ allowed, proof }: Verdict): unknown {
  const rules = proof.rule === null ? [] : [proof.rule, ...proof.alsoAllowedBy]
  return { allowed, because: proof.because, rules: rules.toSorted(), dependsOn: asSet(proof.dependsOn) }
}

/** Verdicts, and who else could do it. */
export function compareChecks(
  graph: AccessGraph,
  rows: WorkspaceRows,
  questions: readonly Question[],
): Difference[] {
  return differences(
    questions.flatMap((asked) => {
      const verdict = check(graph, asked)
      const { allowed, because, rules, dependsOn } = slowCheck(rows, asked)
      const said = { allowed, because, rules: rules.toSorted(), dependsOn: asSet(dependsOn) }
      const others = allowed ? [] : slowWhoCan(rows, asked.action, asked.on, asked.params ?? {})
      return [
        { asked, engine: heard(verdict), slow: said },
        { asked, engine: allows(graph, asked), slow: allowed },
        { asked, engine: verdict.proof.holders, slow: others.slice(0, holdersShown) },
      ]
    }),
  )
}

/** The same questions asked the other ways round: who may, and where. */
export function compareSearches(
  graph: AccessGraph,
  rows: WorkspaceRows,
  questions: readonly Question[],
): Difference[] {
  return differences(
    questions.flatMap(({ member, action, on, params = {} }) => [
      {
        asked: { whoCan: action, on, params },
        engine: whoCan(graph, action, on, params),
        slow: slowWhoCan(rows, action, on, params),
      },
      {
        asked: { whereCan: action, member, params },
        engine: whereCan(graph, member, action, params),
        slow: slowWhereCan(rows, member, action, params),
      },
    ]),
  )
}

function linesOf(roles: readonly EffectiveRole[]): string[] {
  return roles
    .flatMap(({ routes }) =>
      routes.map(({ role, accounts, owns, shares }) => {
        const owning = owns ? 'owns' : 'does not own'
        return `${role} by ${accounts.join(' › ')} ${owning} [${shares.toSorted().join(' ')}]`
      }),
    )
    .toSorted()
}

/** Every role by every route, for each member on each account; as people of an account; as cells of the grid. */
export function compareRoles(graph: AccessGraph, rows: WorkspaceRows): Difference[] {
  const members = rows.member.map(({ id }) => id)
  const accounts = rows.account.map(({ id }) => id)
  const grid = matrix(graph, members, accounts)
  const pairs: Difference[] = []
  for (const [column, account] of accounts.entries()) {
    const slow = members.map((member) => [member, slowRoles(rows, member, account)] as const)
    for (const [row, [member, lines]] of slow.entries()) {
      const cell = grid.rolesAt(row, column)
      const here = wordsOf(lines.filter((line) => !line.includes('›')))
      const above = wordsOf(lines.filter((line) => line.includes('›')))
      pairs.push(
        {
          asked: { rolesOn: account, member },
          engine: linesOf(rolesOn(graph, member, account)),
          slow: lines,
        },
        {
          asked: { matrix: account, member },
          engine: { here: cell.here.toSorted(), above: cell.above.toSorted() },
          slow: { here, above },
        },
      )
    }
    pairs.push({
      asked: { peopleOn: account },
      engine: peopleOn(graph, account).map(({ member, roles }) => [member, linesOf(roles)]),
      slow: slow.filter(([, lines]) => lines.length > 0).toSorted(byFirst),
    })
  }
  return differences(pairs)
}

const byFirst = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

const wordsOf = (lines: readonly string[]): string[] =>
  [...new Set(lines.map((line) => line.split(' ')[0] ?? ''))].toSorted()
