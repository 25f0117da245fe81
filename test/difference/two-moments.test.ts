import { expect, test } from 'vitest'
import { createGraph } from '../../electron/access/graph.ts'
import { detailing } from '../../electron/features/difference/detailed.ts'
import { shiftsOf, touchedBetween } from '../../electron/features/difference/two-moments.ts'
import { netRows } from '../../electron/net-rows.ts'
import type { RowTurn } from '../../electron/store/store.ts'
import { ways } from '../../shared/contract/difference.ts'
import type { AccessDifference } from '../../shared/contract/difference.ts'
import type { Link } from '../../shared/model/link.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { rowKey } from '../../shared/model/row.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { walksTo } from '../helpers/slow-access.ts'
import { changeRows, randomChanges } from '../access/random-changes.ts'

/* Whatever changed between two moments: the difference is that of everybody's roles on everything at both. */

const seeds = Array.from({ length: 120 }, (_, place) => 6300 + place)
const someAccounts = 1000

/** The workspace before and after, and by which change each row last came or went. */
interface Period {
  readonly before: WorkspaceRows
  readonly after: WorkspaceRows
  readonly rows: readonly RowChange[]
  readonly turns: readonly RowTurn[]
}

function randomPeriod(seed: number): Period {
  const chance = new Chance(seed)
  const before = randomWorkspace(chance, chance.happens(0.3) ? 'odd' : 'usual')
  const made: RowChange[] = []
  const turns = new Map<string, RowTurn>()
  let after = before
  for (let revision = 1; revision <= 12; revision++) {
    for (const change of randomChanges(chance, after, revision).flatMap(asRecorded)) {
      after = changeRows(after, [change] as never)
      made.push(change)
      const { table } = change
      const key = keyOf(change)
      if (comesOrGoes(change)) turns.set(`${table} ${key}`, { table, key, revision })
    }
  }
  return { before, after, rows: netRows(made), turns: [...turns.values()] }
}

/** A grant of another role is another row. */
function asRecorded(change: RowChange): readonly RowChange[] {
  if (change.table !== 'grant' || !change.before || !change.after) return [change]
  return [
    { ...change, after: null },
    { ...change, before: null },
  ]
}

function keyOf({ table, before, after }: RowChange): string {
  return rowKey(table, (after ?? before) as never)
}

function comesOrGoes({ table, before, after }: RowChange): boolean {
  if (table === 'link') return before?.status !== after?.status
  if (table === 'account') return before?.system !== after?.system || before?.kind !== after?.kind
  return table === 'grant'
}

/** `member role system account`, of everything that a moment has and the other has not. */
function slowDifference(one: WorkspaceRows, other: WorkspaceRows): readonly string[] {
  const there = slowRoles(other)
  return [...slowRoles(one)].filter((line) => !there.has(line)).toSorted()
}

function slowRoles(rows: WorkspaceRows): ReadonlySet<string> {
  const lines = rows.account.flatMap(({ id, system }) =>
    rows.member.flatMap((member) =>
      walksTo(rows, member.id, id).map(({ role }) => `${member.id} ${role} ${system} ${id}`),
    ),
  )
  return new Set(lines)
}

function linesOf(differences: readonly AccessDifference[], way: AccessDifference['way']): readonly string[] {
  return differences
    .filter((one) => one.way === way)
    .flatMap(({ member, role, system, places }) =>
      places.map(({ account }) => `${member} ${role} ${system} ${account}`),
    )
    .toSorted()
}

function differencesOf({ before, after, rows, turns }: Period): readonly AccessDifference[] {
  const moments = { before: createGraph(before), after: createGraph(after), rows }
  const detail = detailing(moments, turns)
  return [...shiftsOf(moments, touchedBetween(moments))].flatMap((shift) =>
    ways.flatMap((way) => (shift[way].length > 0 ? [detail(shift, way, someAccounts)] : [])),
  )
}

test.each(seeds)('who gained and lost what is what a slow comparison finds (seed %i)', (seed) => {
  const period = randomPeriod(seed)
  const differences = differencesOf(period)
  expect(linesOf(differences, 'gained')).toEqual(slowDifference(period.after, period.before))
  expect(linesOf(differences, 'lost')).toEqual(slowDifference(period.before, period.after))
})

test.each(seeds)(
  'each is told with a route that there is, and a change that lies on it (seed %i)',
  (seed) => {
    const period = randomPeriod(seed)
    for (const { member, role, way, total, here, places, changes } of differencesOf(period)) {
      const rows = way === 'gained' ? period.after : period.before
      expect(places).toHaveLength(total)
      expect(places.filter(({ route }) => route.length === 1)).toHaveLength(here)
      for (const place of places) {
        const walks = walksTo(rows, member, place.account).filter((walk) => walk.role === role)
        expect(walks.map(({ path }) => path)).toContainEqual(place.route)
        expect(place.changes).not.toEqual([])
        expect(changes).toEqual(expect.arrayContaining([...place.changes]))
      }
    }
  },
)

function link(parent: string, child: string, status: 'active' | 'inactive'): Link {
  return { parent, child, status, owner: 'yes' }
}

function centersOwn(rows: WorkspaceRows): Link | undefined {
  return rows.link.find(({ parent, child }) => parent === 'center' && child === 'ads')
}

/** A Business Center with a group and an ad account in it, to which Gus is assigned through the group alone. */
function withGroup(status: 'active' | 'inactive' | null): WorkspaceRows {
  const kinds = { center: 'business-center', group: 'account-group', ads: 'ad-account' } as const
  return {
    account: Object.entries(kinds).map(([id, kind]) => ({
      id,
      kind,
      name: id,
      system: 'tiktok-business-center',
    })),
    member: [{ id: 'gus', name: 'Gus', email: 'gus@n.example' }],
    link: [
      link('center', 'group', 'active'),
      link('group', 'ads', 'active'),
      ...(status ? [link('center', 'ads', status)] : []),
    ],
    grant: [{ member: 'gus', account: 'group', role: 'assigned' }],
    invitation: [],
  }
}

test.each([['active'], [null]] as const)(
  'what a group passes on is lost with the link of its Business Center, which was %s before',
  (status) => {
    const [before, after] = [withGroup(status), withGroup('inactive')]
    const rows = [{ table: 'link', before: centersOwn(before) ?? null, after: centersOwn(after)! }] as const
    const turns = [{ table: 'link', key: '["center","ads"]', revision: 7 }] as const
    expect(differencesOf({ before, after, rows, turns })).toMatchObject([
      {
        member: 'gus',
        role: 'assigned',
        way: 'lost',
        places: [{ account: 'ads', route: ['group', 'ads'], changes: [7] }],
      },
    ])
  },
)
