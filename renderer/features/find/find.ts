import type { SavedQuestion } from '../../../shared/contract/questions.ts'
import type { PlanSummary } from '../../../shared/contract/plans.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { compareAccounts } from '../../client/mirror/order.ts'
import { fold } from '../../ui/fold.ts'
import { foldedNames, plainIds } from '../tree/search.ts'
import type { NamedAction } from './actions.ts'
import { findIds, readId } from './find-ids.ts'
import { findIn } from './match.ts'
import type { Found, Words } from './match.ts'
import { peopleTexts } from './people-texts.ts'
import { suggest } from './question.ts'
import type { AskKind, Filling, LookUp } from './question.ts'
import { noResults } from './results.ts'
import type { Result, ResultGroup, Results } from './results.ts'

/** Everything that can be found, as it is at one moment. */
export interface World {
  readonly graph: Graph
  readonly members: readonly Member[]
  readonly plans: readonly PlanSummary[]
  readonly saved: readonly SavedQuestion[]
  /** The commands that are possible now, with what a person may type for them, folded. */
  readonly commands: readonly { readonly command: WindowCommandId; readonly text: string }[]
  readonly actions: readonly NamedAction[]
  readonly templates: Readonly<Record<AskKind, string>>
  /** The account and the person that were looked at last: a question is mostly about them. */
  readonly account: string | null
  readonly member: string | null
}

const most = { account: 50, member: 20, command: 12, plan: 8, saved: 8 } as const

/** Finds whatever the text may mean, in groups, the best first. */
export function findAnything(world: World, typed: string): Results {
  // The space after a word says, in a question, that the word is finished.
  const asked = fold(typed).trimStart().replaceAll(/\s+/g, ' ')
  const text = asked.trimEnd()
  if (text === '') return noResults
  const words = text.split(' ')
  const { questions, isQuestion } = suggest(asked, world.templates, fold, lookUpIn(world))
  const id = readId(text)
  const forgiving = !isQuestion && id === null
  const groups: (ResultGroup & { readonly best: number })[] = [
    {
      name: 'question',
      results: questions.map((question) => ({ kind: 'question', question })),
      more: 0,
      best: isQuestion ? -1 : 6,
    },
    accounts(world, { text, words, id, forgiving }),
    group(
      'member',
      world.members,
      findIn(peopleTexts(world.members), words, { most: most.member, compare: inOrder, forgiving }),
      ({ id: member }) => ({ kind: 'member', id: member }),
    ),
    group(
      'command',
      world.commands,
      findIn(
        world.commands.map((each) => each.text),
        words,
        { most: most.command, compare: inOrder, forgiving },
      ),
      ({ command }) => ({ kind: 'command', command }),
    ),
    group(
      'saved',
      world.saved,
      findIn(
        world.saved.map(({ name }) => fold(name)),
        words,
        { most: most.saved, compare: inOrder, forgiving },
      ),
      (saved) => ({ kind: 'saved', saved }),
    ),
    group(
      'plan',
      world.plans,
      findIn(
        world.plans.map(({ name }) => fold(name)),
        words,
        { most: most.plan, compare: inOrder, forgiving },
      ),
      (plan) => ({ kind: 'plan', plan }),
    ),
  ]
  const shown = groups
    .filter(({ results }) => results.length > 0)
    .toSorted((one, other) => one.best - other.best)
  const total = shown.reduce((sum, { results, more }) => sum + results.length + more, 0)
  return { groups: shown, words, total }
}

interface Sought {
  readonly text: string
  readonly words: Words
  /** Its digits, where it can be an id. */
  readonly id: string | null
  readonly forgiving: boolean
}

function accounts(
  { graph }: World,
  { text, words, id, forgiving }: Sought,
): ResultGroup & { readonly best: number } {
  const named = findAccounts(graph, words, most.account, forgiving)
  const own = graph.accounts.rowOf(text)
  const byId = id === null ? [] : findIds(plainIds(graph), id, most.account)
  const rows = [...new Set([...(own === -1 ? [] : [own]), ...byId, ...named.places])].filter((row) =>
    graph.accounts.has(row),
  )
  const best = own !== -1 || byId.length > 0 ? 0 : named.best
  const results: readonly Result[] = rows
    .slice(0, most.account)
    .map((row) => ({ kind: 'account', id: graph.accounts.id(row) }))
  const more = rows.length - results.length + named.total - named.places.length
  return { name: 'account', results, more, best }
}

function findAccounts(graph: Graph, words: Words, limit: number, forgiving: boolean): Found {
  const compare = (one: number, other: number) => compareAccounts(graph.accounts, one, other)
  return findIn(foldedNames(graph), words, { most: limit, compare, forgiving })
}

function inOrder(one: number, other: number): number {
  return one - other
}

function group<Thing>(
  name: ResultGroup['name'],
  things: readonly Thing[],
  { places, total, best }: Found,
  resultOf: (thing: Thing) => Result,
): ResultGroup & { readonly best: number } {
  const results = places.map((place) => resultOf(things[place]!))
  return { name, results, more: total - results.length, best }
}

/** Fills the gaps of questions. The same text is asked for by several readings of one question. */
function lookUpIn(world: World): LookUp {
  const rows = new Map<string, readonly number[]>()
  const accountsFor = (text: string): readonly number[] => {
    const known = rows.get(text)
    if (known) return known
    const id = readId(text)
    const found =
      id === null
        ? findAccounts(world.graph, text.split(' '), 8, true).places
        : findIds(plainIds(world.graph), id, 8)
    rows.set(text, found)
    return found
  }
  return (gap, text, beside, limit) => {
    switch (gap) {
      case 'account':
      case 'another': {
        const { accounts: table } = world.graph
        const likely = world.account === null ? -1 : table.rowOf(world.account)
        const { action } = beside
        const fits = (row: number) =>
          table.has(row) &&
          table.id(row) !== (gap === 'another' ? beside.account?.id : beside.another?.id) &&
          (action?.gap !== 'action' ||
            (table.system(row) === action.system && table.kind(row) === action.kind))
        return (text === '' ? [likely] : accountsFor(text))
          .filter(fits)
          .slice(0, limit)
          .map((row) => accountFilling(world.graph, gap, row))
      }
      case 'member':
      case 'other': {
        const places =
          text === ''
            ? [world.members.findIndex(({ id }) => id === world.member), ...world.members.keys()]
            : findIn(peopleTexts(world.members), text.split(' '), {
                most: limit,
                compare: inOrder,
                forgiving: true,
              }).places
        return [...new Set(places)]
          .flatMap((place) => world.members[place] ?? [])
          .filter(({ id }) => id !== (gap === 'other' ? beside.member?.id : beside.other?.id))
          .slice(0, limit)
          .map(({ id, name }) => ({ gap, id, name }))
      }
      case 'plan': {
        const places =
          text === ''
            ? [...world.plans.keys()]
            : findIn(
                world.plans.map(({ name }) => fold(name)),
                text.split(' '),
                { most: limit, compare: inOrder, forgiving: true },
              ).places
        return places.slice(0, limit).map((place) => {
          const { id, name } = world.plans[place]!
          return { gap, id, name }
        })
      }
      case 'action':
        return actionsFor(world.actions, text, beside.account, limit)
    }
  }
}

function accountFilling(graph: Graph, gap: 'account' | 'another', row: number): Filling {
  const { accounts: table } = graph
  return {
    gap,
    id: table.id(row),
    name: table.name(row),
    system: table.system(row),
    kind: table.kind(row),
  }
}

/** Actions of the account's kind; where it is not known yet, those of every kind, each name once. */
function actionsFor(
  all: readonly NamedAction[],
  text: string,
  account: Filling | undefined,
  limit: number,
): readonly Filling[] {
  const here =
    account?.gap === 'account'
      ? all.filter(({ system, kind }) => system === account.system && kind === account.kind)
      : onceEach(all)
  const look = (words: Words) =>
    findIn(
      here.map((each) => each.text),
      words,
      { most: limit, compare: inOrder, forgiving: true },
    ).places.map((place) => here[place]!)
  const words = text.split(' ')
  const exact = text === '' ? here : look(words)
  const found = exact.length > 0 ? exact : look(words.map(withoutEnding))
  return found.slice(0, limit).map(({ system, kind, action, params, name }) => ({
    gap: 'action',
    id: [system, kind, action, ...Object.values(params)].join(' '),
    name,
    system,
    kind,
    action,
    params,
  }))
}

/** Words are bent in a sentence, as in "administratörer" for Administratör: what a long one ends with decides nothing. */
function withoutEnding(word: string): string {
  return word.length > 7 ? word.slice(0, -3) : word
}

const once = new WeakMap<readonly NamedAction[], readonly NamedAction[]>()

function onceEach(all: readonly NamedAction[]): readonly NamedAction[] {
  const known = once.get(all)
  if (known) return known
  const made = [...new Map(all.toReversed().map((each) => [each.name, each] as const)).values()].toReversed()
  once.set(all, made)
  return made
}
