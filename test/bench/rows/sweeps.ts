import { whereCan, whoCan } from '../../../electron/access/search.ts'
import { whereCanRows as engineWhereRows } from '../../../electron/access/where-can.ts'
import type { DecidedRows } from '../../../electron/access/decided-rows.ts'
import { whoCanRows as engineWhoRows } from '../../../electron/access/who-can.ts'
import { createBareWhereCan, createBareWhoCan } from '../lower-bound/sweeps.ts'
import { inTurns, questionsOf } from '../measure/turns.ts'
import type { Rounds } from '../measure/turns.ts'
import { createSqlWhereCan, createSqlWhoCan } from '../peers/sql-sweeps.ts'
import { createTables } from '../peers/sql.ts'
import { acts } from '../world/acts.ts'
import { makeQuestions } from '../world/questions.ts'
import type { World } from '../world/world.ts'
import { assertSame, rowsOf } from './row.ts'
import type { Row } from './row.ts'

const bareName = 'lower bound'
const engineName = 'Keyholder'
const listedName = 'Keyholder, rule and route found for each'
const readName = 'Keyholder, rule and route read of each'
/** What is made for a list, however short, shows at the small size: rows with their routes are meant for the large one. */
const targetsAt = (size: World['size']) => ({
  [engineName]: { target: '≤ 2' },
  ...(size === 'L' ? { [listedName]: { target: '≤ 5' }, [readName]: { target: '≤ 5' } } : {}),
})

/** Who may do an act on an account. Everyone is asked by id and answers with ids, in order. */
export function whoCanRows(world: World, plan: Rounds): readonly Row[] {
  const { graph, rows, tables, agency, size } = world
  const { act, words } = makeQuestions(rows, questionsOf(plan), 3)
  const bare = createBareWhoCan(tables, rows.member.length)
  const sql = createSqlWhoCan(createTables(agency))
  const idsOf = (places: readonly number[]) => inOrder(places).map((place) => rows.member[place]!.id)
  const askers = {
    [bareName]: (place: number) => idsOf(bare(act[place]!, agency.accountPlaces.get(words[place]!.on)!)),
    [engineName]: (place: number) => {
      const { action, on, params } = words[place]!
      return whoCan(graph, action, on, params)
    },
    [listedName]: (place: number) => {
      const { action, on, params } = words[place]!
      return idsOfRows(engineWhoRows(graph, action, on, params))
    },
    [readName]: (place: number) => {
      const { action, on, params } = words[place]!
      return read(engineWhoRows(graph, action, on, params))
    },
    'recursive SQL': (place: number) =>
      sql(act[place]!, agency.accountPlaces.get(words[place]!.on)!).map((at) => rows.member[at]!.id),
  }
  assertAlike('who-can', askers, Math.min(act.length, 3000))
  return rowsOf('who-can', size, 'µs', inTurns(contestants(askers), plan), targetsAt(size))
}

/** On which accounts a member may do an act. Acts that exist on clients alone, so that all mean the same. */
export function whereCanRows(world: World, plan: Rounds): readonly Row[] {
  const { graph, rows, tables, agency, size } = world
  const clientActs = acts.flatMap(({ action }, place) => (onClientsAlone.has(action) ? [place] : []))
  const count = questionsOf(plan)
  const { act: which, words } = makeQuestions(rows, count, 4)
  const act = which.map((place) => clientActs[place % clientActs.length]!)
  const bare = createBareWhereCan(tables)
  const sql = createSqlWhereCan(createTables(agency))
  const idsOf = (places: readonly number[]) => places.map((place) => rows.account[place]!.id)
  const askers = {
    [bareName]: (place: number) =>
      idsOf(inOrder(bare(agency.memberPlaces.get(words[place]!.member)!, act[place]!))),
    [engineName]: (place: number) => whereCan(graph, words[place]!.member, acts[act[place]!]!.action),
    [listedName]: (place: number) =>
      idsOfRows(engineWhereRows(graph, words[place]!.member, acts[act[place]!]!.action)),
    [readName]: (place: number) =>
      read(engineWhereRows(graph, words[place]!.member, acts[act[place]!]!.action)),
    'recursive SQL': (place: number) =>
      idsOf(sql(agency.memberPlaces.get(words[place]!.member)!, act[place]!)),
  }
  assertAlike('list-accounts', askers, Math.min(count, 500))
  return rowsOf('list-accounts', size, 'µs', inTurns(contestants(askers), plan), targetsAt(size))
}

const onClientsAlone = new Set([
  'campaign.edit',
  'report.create',
  'ownership.transfer',
  'ownership.remove',
  'remarketing.share',
])

type Askers = Readonly<Record<string, (place: number) => readonly string[]>>

function assertAlike(what: string, askers: Askers, count: number): void {
  for (let place = 0; place < count; place++) {
    const expected = askers[bareName]!(place)
    for (const [name, ask] of Object.entries(askers))
      assertSame(`${what}, ${name}, ${place}`, expected, ask(place))
  }
}

function contestants(askers: Askers) {
  return Object.entries(askers).map(([name, ask]) => ({
    name,
    run: (from: number, to: number) => {
      let found = 0
      for (let place = from; place < to; place++) found += ask(place).length
      return found
    },
  }))
}

function idsOfRows({ total, id }: DecidedRows): readonly string[] {
  return Array.from({ length: total }, (_, row) => id(row))
}

/** As a script gets them: every row with its rule, and the ids of its route written out. */
function read({ total, id, rule, route }: DecidedRows): readonly string[] {
  const rows = Array.from({ length: total }, (_, row) => ({
    id: id(row),
    rule: rule(row),
    route: route(row)!,
  }))
  for (const row of rows) signsRead += row.rule.length + row.route.accounts.length
  return rows.map((row) => row.id)
}

/** So that nothing of it can be left out as unused. */
let signsRead = 0

/** Rows are in the order of their ids, so that places in order are ids in order. */
function inOrder(places: readonly number[]): readonly number[] {
  return places.length < 2 ? places : [...new Int32Array(places).toSorted()]
}
