import type { Graph } from '../../client/mirror/graph.ts'
import { plainIds } from '../tree/search.ts'
import type { NamedAction } from './actions.ts'
import type { Words } from './containing.ts'
import { findAccounts, inOrder } from './find-accounts.ts'
import { findIds, readId } from './find-ids.ts'
import type { World } from './find.ts'
import { foldedNamesOf } from './folded-names.ts'
import { findIn } from './match.ts'
import { peopleTexts } from './people-texts.ts'
import type { Filling, LookUp } from './question.ts'

/** Fills the gaps of questions. The same text is asked for by several readings of one question. */
export function fillGaps(world: World): LookUp {
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
            : findIn(foldedNamesOf(world.plans), text.split(' '), {
                most: limit,
                compare: inOrder,
                forgiving: true,
              }).places
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
