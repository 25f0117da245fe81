import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { ActDifference, Compared, HeldRow, Side } from '../../../shared/contract/access.ts'
import type { ComparedQuestion } from '../../../shared/model/saved-question.ts'
import { compareAccounts, compareMembers, heldBeyond, mayBeyond } from '../../access/compare.ts'
import type { HeldRows } from '../../access/has.ts'
import { actDifferences, standingOf } from '../../access/standing.ts'
import type { ActOnKind } from '../../access/standing.ts'
import type { DecidedRows } from '../../access/decided-rows.ts'
import { answer } from '../access/answering.ts'
import { heldRow, pageOf } from '../access/held-pages.ts'
import { keptAnswers } from '../access/kept-answers.ts'
import type { QueryHandlers, WorkspaceView } from '../../feature.ts'
import type { StepRunner } from '../../steps.ts'
import { accountsAddedBy, addedOf } from './added-accounts.ts'
import type { AddedAccounts } from './added-accounts.ts'
import { supposedSteps } from './supposed-steps.ts'

const none: AddedAccounts = new Map()

/** Two sides held against each other, of which pages are asked for. */
interface Compareds {
  readonly total: Readonly<Record<Side, number>>
  readonly row: (side: Side, row: number) => HeldRow
  readonly acts: readonly ActDifference[]
  readonly failing: Compared['failing']
  readonly added: AddedAccounts
  readonly rowsOfAct: (view: WorkspaceView, act: ActOnKind, side: Side) => DecidedRows
}

/** Comparisons, for the window and for scripts. What was compared is kept until the next change, for its other pages. */
export function compareQueries(runner: StepRunner): QueryHandlers<'access.compare' | 'access.compare-act'> {
  return {
    'access.compare': (view, { compared, side, ...page }) => {
      const found = comparedNow(view, runner, compared)
      if (!found.ok) return found
      const { total, row, acts, failing, added } = found.value
      const rows = pageOf(total[side], page, (place) => row(side, place))
      const named = rows.flatMap(({ route }) => route.accounts)
      return done({ ...total, rows, acts, failing, added: addedOf(added, named) })
    },
    'access.compare-act': (view, { compared, act, side, ...page }) => {
      const found = comparedNow(view, runner, compared)
      if (!found.ok) return found
      const { total, id, rule, route } = found.value.rowsOfAct(view, act, side)
      const rows = pageOf(total, page, (row) => ({ account: id(row), rule: rule(row), route: route(row) }))
      const named = rows.flatMap((each) => [each.account, ...(each.route?.accounts ?? [])])
      return done({ total, rows, added: addedOf(found.value.added, named) })
    },
  }
}

const kept = keptAnswers<Result<Compareds>>()

function comparedNow(view: WorkspaceView, runner: StepRunner, compared: ComparedQuestion): Result<Compareds> {
  // Whoever acts may be stopped where another one is not.
  const key = JSON.stringify([view.store.revision(), view.actor, compared])
  const found = answer(() => kept(view.graph, key, () => compare(view, runner, compared)))
  return found.ok ? found.value : found
}

function compare(view: WorkspaceView, runner: StepRunner, compared: ComparedQuestion): Result<Compareds> {
  const { graph } = view
  switch (compared.kind) {
    case 'compare-members': {
      const { one, other, acts, rowsOfAct } = compareMembers(graph, compared.member, compared.other)
      return done({
        ...heldOf(one, other),
        acts,
        failing: [],
        added: none,
        rowsOfAct: (_, act, side) => rowsOfAct(act, side),
      })
    }
    case 'compare-accounts': {
      const lists = compareAccounts(graph, compared.account, compared.other)
      return done({
        total: { one: lists.one.length, other: lists.other.length },
        row: (side, row) => {
          const { member, ...held } = lists[side][row]!
          return { id: member, ...held }
        },
        acts: [],
        failing: [],
        added: none,
        rowsOfAct: () => noRows,
      })
    }
    case 'compare-change':
      return compareChange(view, runner, compared)
  }
}

/** One member now, and with steps that are tried and taken back: the same trial that a plan's effect is taken from. */
function compareChange(
  view: WorkspaceView,
  runner: StepRunner,
  { member, with: supposed }: Extract<ComparedQuestion, { readonly kind: 'compare-change' }>,
): Result<Compareds> {
  const steps = supposedSteps(view.store, supposed)
  if (!steps.ok) return steps
  const { graph } = view
  const before = standingOf(graph, member)
  const { tried, after, gained } = runner.rehearse(view, ({ run }) => {
    const each = steps.value.map(run)
    return { tried: each, after: standingOf(graph, member), gained: heldBeyond(graph, member, before) }
  })
  const lost = heldBeyond(graph, member, after)
  return done({
    ...heldOf(lost, gained),
    acts: actDifferences(before, after),
    added: accountsAddedBy(tried),
    failing: tried.flatMap(({ outcome }, step) => (outcome.ok ? [] : [{ step, why: outcome.why }])),
    rowsOfAct: (now, act, side) =>
      side === 'one'
        ? mayBeyond(now.graph, member, after, act)
        : runner.rehearse(now, ({ run }) => {
            steps.value.forEach(run)
            return mayBeyond(now.graph, member, before, act)
          }),
  })
}

function heldOf(one: HeldRows, other: HeldRows): Pick<Compareds, 'total' | 'row'> {
  const lists = { one, other }
  return {
    total: { one: one.total, other: other.total },
    row: (side, row) => heldRow(lists[side], row),
  }
}

const noRows: DecidedRows = {
  total: 0,
  id: () => '',
  rule: () => '',
  route: () => null,
}
