import type { PlanSummary } from '../../../shared/contract/plans.ts'
import type { SavedQuestion } from '../../../shared/contract/questions.ts'
import type { SavedReport } from '../../../shared/contract/reports.ts'
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { fold } from '../../ui/fold.ts'
import { plainIds } from '../tree/search.ts'
import type { NamedAction } from './actions.ts'
import type { Words } from './containing.ts'
import { fillGaps } from './fill-gaps.ts'
import { findAccounts, inOrder } from './find-accounts.ts'
import { findIds, readId } from './find-ids.ts'
import { foldedNamesOf } from './folded-names.ts'
import { findIn } from './match.ts'
import type { Found, Matching } from './match.ts'
import { peopleTexts } from './people-texts.ts'
import { suggest } from './question.ts'
import type { Templates } from './question.ts'
import { noResults } from './results.ts'
import type { Result, ResultGroup, Results } from './results.ts'

/** Everything that can be found, as it is at one moment. */
export interface World {
  readonly graph: Graph
  readonly members: readonly Member[]
  readonly plans: readonly PlanSummary[]
  readonly saved: readonly SavedQuestion[]
  /** The oldest first. */
  readonly reviews: readonly ReviewSummary[]
  readonly reports: readonly SavedReport[]
  readonly accessTemplates: readonly Template[]
  /** The commands that are possible now, with what a person may type for them, folded. */
  readonly commands: readonly { readonly command: WindowCommandId; readonly text: string }[]
  readonly actions: readonly NamedAction[]
  readonly templates: Templates
  /** The account and the person that were looked at last: a question is mostly about them. */
  readonly account: string | null
  readonly member: string | null
}

const most = { account: 50, member: 20, command: 12, kept: 8 } as const

/** Finds whatever the text may mean, in groups, the best first. */
export function findAnything(world: World, typed: string): Results {
  // The space after a word says, in a question, that the word is finished.
  const asked = fold(typed).trimStart().replaceAll(/\s+/g, ' ')
  const text = asked.trimEnd()
  if (text === '') return noResults
  const words = text.split(' ')
  const { questions, isQuestion } = suggest(asked, world.templates, fillGaps(world))
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
    people(world, { text, words, id, forgiving }),
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
    kept('saved', world.saved, { words, forgiving }, (saved) => ({ kind: 'saved', saved })),
    kept('plan', world.plans, { words, forgiving }, (plan) => ({ kind: 'plan', plan })),
    kept('review', world.reviews, { words, forgiving, compare: openFirst(world.reviews) }, (review) => ({
      kind: 'review',
      review,
    })),
    kept('report', world.reports, { words, forgiving }, (report) => ({ kind: 'report', report })),
    kept('template', world.accessTemplates, { words, forgiving }, (template) => ({
      kind: 'template',
      template,
    })),
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

/** What people are found by is more than the name, so who is called exactly so is looked for apart. */
function people({ members }: World, { text, words, forgiving }: Sought) {
  const found = findIn(peopleTexts(members), words, { most: most.member, compare: inOrder, forgiving })
  const exact = foldedNamesOf(members).indexOf(text)
  const places = exact === -1 ? found.places : [...new Set([exact, ...found.places])].slice(0, most.member)
  const best = exact === -1 ? found.best : 0
  return group('member', members, { ...found, places, best }, ({ id }) => ({ kind: 'member', id }))
}

interface KeptSought extends Pick<Sought, 'words' | 'forgiving'> {
  readonly compare?: Matching['compare']
}

/** What somebody keeps by a name of its own. */
function kept<Thing extends { readonly name: string }>(
  name: ResultGroup['name'],
  things: readonly Thing[],
  sought: KeptSought,
  resultOf: (thing: Thing) => Result,
): ResultGroup & { readonly best: number } {
  const { words, forgiving, compare = inOrder } = sought
  const found = findIn(foldedNamesOf(things), words, { most: most.kept, compare, forgiving })
  return group(name, things, found, resultOf)
}

/** A review that recurs has one name: the one that is open is meant, else the latest. */
function openFirst(reviews: readonly ReviewSummary[]): Matching['compare'] {
  const isOver = (place: number) => Number(reviews[place]?.state !== 'open')
  return (one, other) => isOver(one) - isOver(other) || other - one
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
