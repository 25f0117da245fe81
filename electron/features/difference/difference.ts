import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { ways } from '../../../shared/contract/difference.ts'
import type { Difference, Way } from '../../../shared/contract/difference.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { RowChange, Table } from '../../../shared/model/row.ts'
import type { RoleShift } from '../../access/role-shifts.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers, WorkspaceView } from '../../feature.ts'
import type { StoreReader } from '../../store/store.ts'
import { changeAt } from '../past/past.ts'
import { detailing } from './detailed.ts'
import type { Detail } from './detailed.ts'
import { shiftsOf, touchedBetween } from './two-moments.ts'
import type { Touched, TwoMoments } from './two-moments.ts'

/** What is kept of a shift: whole lists of accounts of thousands of people would be too much. */
interface CountedShift {
  readonly member: string
  readonly system: RoleShift['system']
  readonly role: string
  readonly gained: number
  readonly lost: number
}

/** The difference of two moments, as far as every page of it needs. */
interface Compared {
  readonly workspace: string
  readonly revisions: readonly [earlier: number, later: number]
  readonly moments: TwoMoments
  readonly touched: Touched
  readonly shifts: readonly CountedShift[]
  readonly detail: Detail
}

/** Who gained and lost what between two moments of the record, and through which change. */
export function differenceHandlers(current: CurrentWorkspace): AppHandlers<'difference.between'> {
  /** Pages of one difference follow each other. */
  let kept: Compared | null = null

  return {
    'difference.between': (wish) => {
      const earlier = current.look(wish.earlier)
      if (!earlier.ok) return earlier
      const later = current.look(wish.later ?? undefined)
      if (!later.ok) return later
      const revisions = [earlier.value.store.revision(), later.value.store.revision()] as const
      if (revisions[0] > revisions[1])
        return failed('bad-input', 'difference.backwards', { earlier: revisions[0], later: revisions[1] })
      const isKnown = kept?.workspace === later.value.store.id && String(kept.revisions) === String(revisions)
      kept = isKnown ? kept : compared(earlier.value, later.value, revisions)
      return done(pageOf(kept!, { earlier: earlier.value, later: later.value }, wish))
    },
  }
}

function compared(
  earlier: WorkspaceView,
  later: WorkspaceView,
  revisions: readonly [number, number],
): Compared {
  const rows = later.store.rowsBetween(...revisions)
  const moments = { before: earlier.graph, after: later.graph, rows }
  const touched = touchedBetween(moments)
  const shifts = [...counted(moments, touched)]
  const detail = detailing(moments, later.store.turnsBetween(...revisions))
  return { workspace: later.store.id, revisions, moments, touched, shifts, detail }
}

function* counted(moments: TwoMoments, touched: Touched): Generator<CountedShift, void> {
  for (const { gained, lost, ...shift } of shiftsOf(moments, touched))
    yield { ...shift, gained: gained.length, lost: lost.length }
}

type Wish = ParsedInputOf<'difference.between'>
type Views = { readonly earlier: WorkspaceView; readonly later: WorkspaceView }

function pageOf(found: Compared, { earlier, later }: Views, wish: Wish): Difference {
  const { moments, detail, revisions } = found
  const about = aboutAll(found, wish)
  const all = about.shifts.flatMap((shift) => ways.flatMap((way) => (shift[way] > 0 ? [{ shift, way }] : [])))
  const asked = all.filter(({ way }) => wish.way === undefined || wish.way === way)
  const page = asked.slice(wish.from, wish.from + wish.limit)
  const members = [...new Set(page.map(({ shift }) => shift.member))]
  const whole = new Map(
    [...shiftsOf(moments, { members, accounts: about.accounts })].map((shift) => [nameOf(shift), shift]),
  )
  const differences = page.map(({ shift, way }) => detail(whole.get(nameOf(shift))!, way))
  const named = new Set(differences.flatMap(({ changes }) => changes))
  const changes = [...named]
    .toSorted((one, other) => other - one)
    .flatMap((revision) => changeAt(later.store, revision) ?? [])
  const ids = differences.flatMap(({ member, places }) => [member, ...places.flatMap(({ route }) => route)])
  return {
    earlier: { revision: revisions[0], at: new Date(earlier.clock()).toISOString() },
    later: { revision: revisions[1], at: new Date(later.clock()).toISOString() },
    differences,
    total: asked.length,
    counts: {
      gained: countOf('gained'),
      lost: countOf('lost'),
      people: new Set(all.map(({ shift }) => shift.member)).size,
    },
    changes,
    recorded: revisions[1] - revisions[0],
    rows: countRows(moments.rows),
    names: namesOf([...ids, ...changes.map(({ actor }) => actor)], [earlier.store, later.store]),
    erased: Math.max(missingIn(earlier.store), missingIn(later.store)),
  }

  function countOf(wanted: Way): number {
    return all.filter(({ way }) => way === wanted).length
  }
}

/** All shifts that a filter leaves, and the accounts they are about. */
function aboutAll(
  { moments, touched, shifts }: Compared,
  { member, account }: Wish,
): { readonly shifts: readonly CountedShift[]; readonly accounts: readonly string[] } {
  const isAsked = (shift: { readonly member: string }) => member === undefined || shift.member === member
  if (account === undefined) return { shifts: shifts.filter(isAsked), accounts: touched.accounts }
  const accounts = touched.accounts.filter((one) => one === account)
  const members = touched.members.filter((one) => isAsked({ member: one }))
  return { shifts: [...counted(moments, { members, accounts })], accounts }
}

function nameOf({ member, system, role }: Pick<RoleShift, 'member' | 'system' | 'role'>): string {
  return JSON.stringify([member, system, role])
}

/** How many rows of each table came, went, or are others. */
export function countRows(rows: readonly RowChange[]): Difference['rows'] {
  const counts: { [table in Table]?: { added: number; removed: number; changed: number } } = {}
  for (const { table, before, after } of rows) {
    const count = (counts[table] ??= { added: 0, removed: 0, changed: 0 })
    if (before === null) count.added++
    else if (after === null) count.removed++
    else count.changed++
  }
  return counts
}

/** The later name, where there is one. */
function namesOf(ids: readonly string[], stores: readonly StoreReader[]): Difference['names'] {
  const names: Record<string, string> = {}
  for (const id of ids) {
    for (const store of stores) {
      const key = JSON.stringify([id])
      const member = store.row('member', key)
      const name = store.row('account', key)?.name ?? (member && (member.name || member.email))
      if (name) names[id] = name
    }
  }
  return names
}

function missingIn(store: StoreReader): number {
  return 'missing' in store ? Number(store.missing) : 0
}
