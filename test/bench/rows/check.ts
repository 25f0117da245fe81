import { allows } from '../../../electron/access/check.ts'
import { mayDo } from '../../../electron/access/may.ts'
import { actAt } from '../../../electron/access/question.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { createBareCheck } from '../lower-bound/check.ts'
import { createBareWords } from '../lower-bound/words.ts'
import { inTurns, questionsOf, ratioOf } from '../measure/turns.ts'
import type { Contestant, Rounds, Timing } from '../measure/turns.ts'
import { createCasbin } from '../peers/casbin.ts'
import { createCasl } from '../peers/casl.ts'
import { createCedar } from '../peers/cedar.ts'
import { createSql, createTables } from '../peers/sql.ts'
import { makeQuestions } from '../world/questions.ts'
import type { World } from '../world/world.ts'
import { fullPolicyQuestions } from '../world/full-policy.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

const inPlaces = 'lower bound'
const engineName = 'Keyholder `allows`'

/** The bare check: everyone on the lower bound's own question, then Keyholder on its whole policy. */
export async function checkRows(world: World, plan: Rounds): Promise<readonly Row[]> {
  const { graph, agency, size, tables } = world
  const { member, account, act, words } = makeQuestions(world.rows, questionsOf(plan))
  const resolved = words.map(({ on, action, params }) =>
    actAt(graph, graph.accounts.find(on), action, params)!,
  )
  const bare = createBareCheck(tables)
  const bareWords = createBareWords(agency, bare)
  const peers = [
    createCasl(agency),
    createSql(createTables(agency), agency),
    await createCasbin(agency),
    createCedar(agency),
  ]
  const arriving = createArriving(words)
  const asked = arriving.at
  const places: readonly Asker[] = [
    { name: inPlaces, ask: (place) => bare(member[place]!, account[place]!, act[place]!) },
    {
      name: 'Keyholder, resolved question',
      ask: (place) => mayDo(graph, member[place]!, account[place]!, resolved[place]!),
    },
  ]
  const ids: readonly Asker[] = [
    { name: engineName, ask: (place) => allows(graph, asked(place)) },
    { name: 'lower bound, ids', ask: (place) => bareWords(asked(place)) },
    ...peers.map((peer) => ({
      name: peer.name,
      ...(peer.most === undefined ? {} : { most: peer.most }),
      ask: (place: number) => peer.check(asked(place).member, asked(place).on, act[place]!),
    })),
  ]
  arriving.prepare(0, words.length)
  assertAlike(words, [...places, ...ids])

  const full = createArriving(fullPolicyQuestions(world.rows, words.length))
  const whole: readonly Asker[] = [
    { name: engineName, ask: (place) => allows(graph, asked(place)) },
    { name: 'Keyholder `allows`, whole policy', ask: (place) => allows(graph, full.at(place)) },
  ]
  const prepare = (from: number, to: number) => [arriving, full].forEach((each) => each.prepare(from, to))
  const longList = { rounds: 15, questions: Math.floor(words.length / 16), prepare: () => undefined }
  const against = { [peers[0]!.name]: { target: '≥ 5' } }
  const byIds = inTurns(ids.map(contestant), { ...plan, prepare })
  const wholePolicy = inTurns(whole.map(contestant), { ...plan, prepare })
  arriving.prepare(0, words.length)
  const cold = inTurns(ids.slice(0, 3).map(contestant), longList)
  return [
    ...rowsOf('check, by places', size, 'ns', inTurns(places.map(contestant), plan), {
      'Keyholder, resolved question': { target: '≤ 2' },
    }),
    ...rowsOf('check, by ids', size, 'ns', byIds, { ...against, ...toBound(byIds) }),
    ...rowsOf('check, by ids', size, 'ns', wholePolicy).slice(1),
    ...rowsOf('check, by ids, from a long list', size, 'ns', cold, { ...against, ...toBound(cold) }),
  ]
}

/** Everyone's ratio is to Keyholder; Keyholder's own is to the lower bound. */
function toBound([engine, bound]: readonly Timing[]): Readonly<Record<string, Partial<Row>>> {
  const ratio = ratioOf(engine!.rounds, bound!.rounds)
  return { [engine!.name]: { ratio, against: bound!.name, target: '≤ 2' } }
}

/** Questions that have just been parsed when they are asked, as they come over the wire. */
function createArriving(questions: readonly Question[]) {
  let first = 0
  let parsed: readonly Question[] = []
  return {
    prepare: (from: number, to: number) => {
      first = from
      parsed = JSON.parse(JSON.stringify(questions.slice(from, to))) as readonly Question[]
    },
    at: (place: number) => parsed[place - first]!,
  }
}

function assertAlike(words: readonly Question[], [bound, ...others]: readonly Asker[]): void {
  for (const { name, most = words.length, ask } of others) {
    for (let place = 0; place < Math.min(most * 10, words.length); place++) {
      if (ask(place) !== bound!.ask(place)) throw new Error(`${name}: ${JSON.stringify(words[place])}`)
    }
  }
}

interface Asker {
  readonly name: string
  readonly most?: number
  readonly ask: (place: number) => boolean
}

function contestant({ ask, ...who }: Asker): Contestant {
  const run = (from: number, to: number) => {
    let yes = 0
    for (let place = from; place < to; place++) if (ask(place)) yes++
    return yes
  }
  return { ...who, run }
}
