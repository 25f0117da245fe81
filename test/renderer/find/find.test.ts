import { array, assert, boolean, constantFrom, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import english from '../../../resources/translations/en/actions.json' with { type: 'json' }
import englishTexts from '../../../resources/translations/en/find.json' with { type: 'json' }
import japaneseTexts from '../../../resources/translations/ja/find.json' with { type: 'json' }
import swedishActions from '../../../resources/translations/sv/actions.json' with { type: 'json' }
import swedishTexts from '../../../resources/translations/sv/find.json' with { type: 'json' }
import swedishRoles from '../../../resources/translations/sv/roles.json' with { type: 'json' }
import roles from '../../../resources/translations/en/roles.json' with { type: 'json' }
import type { ReviewSummary } from '../../../shared/contract/reviews.ts'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import { namedActions } from '../../../renderer/features/find/actions.ts'
import type { NameAction } from '../../../renderer/features/find/actions.ts'
import { findAnything } from '../../../renderer/features/find/find.ts'
import type { World } from '../../../renderer/features/find/find.ts'
import { foldedNamesOf } from '../../../renderer/features/find/folded-names.ts'
import { askKinds } from '../../../renderer/features/find/question.ts'
import type { AskKind } from '../../../renderer/features/find/question.ts'
import type { Result } from '../../../renderer/features/find/results.ts'
import { readTemplate } from '../../../renderer/features/find/template.ts'
import type { Template } from '../../../renderer/features/find/template.ts'
import { actionName } from '../../../renderer/features/explain/speak.ts'
import type { Translate } from '../../../renderer/features/explain/speak.ts'
import { prepareName } from '../../../renderer/features/find/account-names.ts'
import { foldedNames, plainIds } from '../../../renderer/features/tree/search.ts'
import { fold } from '../../../renderer/ui/fold.ts'
import { googleAccount, nothing, snapshotOf } from '../client/snapshot-of.ts'
import { smallGraph } from '../tree/agency.ts'

type Texts = Readonly<Record<string, string>>
const namedIn = (ofRoles: Texts, ofActions: Texts): NameAction => {
  const translate: Translate = (file, key, values = {}) => {
    const from = file === 'roles' ? ofRoles : ofActions
    const found = [key].flat().find((each) => from[each] !== undefined) ?? ''
    return (from[found] ?? found).replaceAll(/\{\{(\w+)\}\}/g, (_, gap: string) => String(values[gap]))
  }
  return (asked) => actionName(translate, asked)
}
const name = namedIn(roles, english)
const nameInSwedish = namedIn(swedishRoles, swedishActions)

const templatesOf = (texts: Readonly<Record<`ask.${AskKind}`, string>>) =>
  Object.fromEntries(askKinds.map((ask) => [ask, readTemplate(texts[`ask.${ask}`], fold)])) as Record<
    AskKind,
    Template
  >
const inEnglish = templatesOf(englishTexts)
const inJapanese = templatesOf(japaneseTexts)
const inSwedish = templatesOf(swedishTexts)

const people = [
  { id: 'anna', name: 'Anna Berg', email: 'anna@northlight.example', otherEmails: ['ab@old.example'] },
  { id: 'bo', name: 'Bo Ek', email: 'bo@northlight.example', team: 'Nordic' },
]

const reviewOf = (id: string, called: string, state: ReviewSummary['state']): ReviewSummary => ({
  id,
  name: called,
  state,
  by: 'account',
  scope: {},
  due: '2026-12-31',
  every: null,
  createdAt: '',
  createdBy: 'keeper',
  closedAt: null,
  previous: null,
  plan: null,
  origin: null,
  next: null,
  progress: { items: 0, decided: 0, disagreed: 0, withoutReviewer: 0, reviewers: [] },
})

function world(templates = inEnglish, graph: Graph = smallGraph()): World {
  foldAll(graph)
  return {
    graph,
    members: people,
    plans: [
      {
        id: 'spring',
        name: 'Spring cleaning',
        state: 'open',
        createdAt: '',
        createdBy: 'keeper',
        note: null,
        steps: 1,
        applied: 0,
        ticked: 0,
      },
    ],
    saved: [{ id: 'q', name: 'All of Anna', asked: { kind: 'has', member: 'anna' } }],
    reviews: [
      reviewOf('first', 'Quarterly review', 'finished'),
      reviewOf('second', 'Quarterly review', 'open'),
      reviewOf('third', 'Quarterly review', 'canceled'),
      reviewOf('of-bo', 'Bo Ek', 'open'),
    ],
    reports: [{ id: 'finance', name: 'Money every month', definition: { kind: 'finance' } }],
    accessTemplates: [{ id: 'buyer', name: 'Media buyer', parts: [] }],
    commands: [{ command: 'go.grid', text: 'rutnät grid' }],
    actions: namedActions(templates === inSwedish ? nameInSwedish : name, name),
    templates,
    account: 'solo',
    member: 'anna',
  }
}

function foldAll(graph: Graph): void {
  for (let row = 0; row < graph.accounts.length; row++) prepareName(graph, row)
}

/** What tells a result from the others. */
function resultKey(result: Result): string {
  switch (result.kind) {
    case 'account':
    case 'member':
      return `${result.kind} ${result.id}`
    case 'command':
      return `command ${result.command}`
    case 'plan':
      return `plan ${result.plan.id}`
    case 'saved':
      return `saved ${result.saved.id}`
    case 'review':
      return `review ${result.review.id}`
    case 'report':
      return `report ${result.report.id}`
    case 'template':
      return `template ${result.template.id}`
    case 'question': {
      const { ask, fillings } = result.question
      return `${ask} ${Object.values(fillings)
        .map(({ id }) => id)
        .join(' ')}`
    }
  }
}

const keys = (text: string, templates = inEnglish) =>
  findAnything(world(templates), text).groups.flatMap(({ results }) => results.map(resultKey))

describe('everything', () => {
  it.each([
    ['solo', 'account solo'],
    ['coffee sloo', 'account solo'],
    ['123-456-7890', 'account shared'],
    ['1234567890', 'account shared'],
    ['ab@old.example', 'member anna'],
    ['nordic', 'member bo'],
    ['grid', 'command go.grid'],
    ['rutnät', 'command go.grid'],
  ])('is found by %s', (text, key) => expect(keys(text)[0]).toBe(key))

  it('has other digits for another id', () => {
    expect(keys('1234567891')).toEqual([])
  })
})

describe('what people keep by names of their own', () => {
  it.each([
    ['spring', 'plan spring'],
    ['sprnig cleaning', 'plan spring'],
    ['quarterly', 'review second'],
    ['reveiw quarterly', 'review second'],
    ['money', 'report finance'],
    ['mnoey', 'report finance'],
    ['buyer', 'template buyer'],
    ['meida buyer', 'template buyer'],
    ['all of an', 'saved q'],
  ])('is found by %s', (text, key) => expect(keys(text)[0]).toBe(key))

  it('comes after accounts and people of the same name', () => {
    expect(keys('bo ek').slice(0, 2)).toEqual(['member bo', 'review of-bo'])
    const kept = world()
    const called = { ...kept, reports: [{ ...kept.reports[0]!, name: 'Solo Coffee' }] }
    const found = findAnything(called, 'solo coffee').groups.map(({ name: group }) => group)
    expect(found.slice(0, 2)).toEqual(['account', 'report'])
  })

  it('comes before accounts and people that fit worse', () => {
    const kept = world()
    const called = { ...kept, plans: [{ ...kept.plans[0]!, name: 'Anna' }] }
    expect(findAnything(called, 'anna').groups[0]?.name).toBe('plan')
  })

  it('is, of reviews that recur, the open one first and then the latest', () => {
    expect(keys('quarterly review')).toEqual(['review second', 'review third', 'review first'])
  })

  it('is folded once, and not with every key', () => {
    const { reports } = world()
    expect(foldedNamesOf(reports)).toBe(foldedNamesOf(reports))
  })
})

describe('a question', () => {
  it.each([
    ['who can invite admins on solo', 'who-can solo google-ads client user.invite admin'],
    ['can anna edit billing on solo', 'can anna solo google-ads client billing.edit'],
    ['what can bo do on solo coffee?', 'what-can bo solo'],
    ['where can bo edit campaigns', 'where-can bo google-ads client campaign.edit'],
    ['where does anna have access', 'where-access anna'],
    ['who has access to solo', 'who-access solo'],
    ['what does bo have', 'has bo'],
    ['compare anna with bo', 'compare-members anna bo'],
    ['compare solo coffee with 1234567890', 'compare-accounts solo shared'],
    ['what would spring cleaning change for bo', 'compare-change spring bo'],
    ['who can edit billing on 1234567890', 'who-can shared google-ads client billing.edit'],
  ])('is read from “%s”', (text, key) => {
    const [first] = findAnything(world(), text).groups
    expect(first?.name).toBe('question')
    const [result] = first?.results ?? []
    expect(result?.kind === 'question' && result.question.isComplete).toBe(true)
    expect(keys(text)[0]?.split(' ').toSorted()).toEqual(key.split(' ').toSorted())
  })

  it('keeps the words of a name that are words of the question too', () => {
    expect(keys('who can turn remarketing list sharing on or off on solo')[0]).toContain('remarketing.share')
  })

  it('proposes what is missing: actions of the account, and the account that is looked at', () => {
    const proposed = findAnything(world(), 'who can edit bill').groups[0]?.results[0]
    expect(proposed?.kind === 'question' && proposed.question.fillings.account?.id).toBe('solo')
    expect(keys('who can ')[0]).toContain('who-can')
  })

  it('goes on being one while its last words are typed, unless they are a name', () => {
    expect(keys('where does anna have acc')[0]).toBe('where-access anna')
    expect(keys('where does bo e')[0]).toBe('where-access bo')
  })

  it('is not taken from a name that begins like one', () => {
    expect(findAnything(world(), 'solo').groups.map(({ name: group }) => group)).toEqual(['account'])
  })

  it('has the order of its language, also without spaces', () => {
    expect(keys('誰がsoloでedit billingができる？', inJapanese)[0]).toContain('billing.edit')
    expect(keys('誰がsoloでedit billingができるか', inJapanese)[0]).toContain('billing.edit')
    expect(keys('annaはsoloで何ができるか', inJapanese)[0]).toBe('what-can anna solo')
    expect(keys('annaはどこにアクセスできる', inJapanese)[0]).toBe('where-access anna')
    expect(keys('vad kan anna göra på solo', inSwedish)[0]).toBe('what-can anna solo')
    expect(keys('var har bo atkomst', inSwedish)[0]).toBe('where-access bo')
    expect(keys('vad har bo', inSwedish)[0]).toBe('has bo')
    expect(keys('annaは何の権限を持っているか', inJapanese)[0]).toBe('has anna')
  })

  it('compares in every language', () => {
    expect(keys('jämför anna med bo', inSwedish)[0]).toBe('compare-members anna bo')
    expect(keys('annaとboを比べる', inJapanese)[0]).toBe('compare-members anna bo')
    expect(keys('jämför solo med 1234567890', inSwedish)[0]).toBe('compare-accounts solo shared')
    expect(keys('vad skulle spring ändra för bo', inSwedish)[0]).toBe('compare-change spring bo')
    expect(keys('springでboの権限はどう変わるか', inJapanese)[0]).toBe('compare-change spring bo')
    expect(keys('compare bo with ')).not.toContain('compare-members bo bo')
    expect(keys('all of anna')[0]).toBe('saved q')
  })

  it('takes actions however their words end', () => {
    const asked = keys('vem kan bjuda in administratörer på solo', inSwedish)[0]
    expect(asked).toContain('user.invite admin')
  })
})

/** What is known of each account, in an order that does not depend on rows. */
function index(of: Graph): readonly string[] {
  return [...foldedNames(of).keys()]
    .filter((row) => foldedNames(of)[row] !== '')
    .map((row) => `${of.accounts.id(row)} ${foldedNames(of)[row]} ${plainIds(of)[row]}`)
    .toSorted()
}

const anyId = constantFrom('a', 'b', 'c', 'd')
const anyAct = record({ id: anyId, name: constantFrom('Äpple', 'Fjord', '温泉'), gone: boolean() })

it('after any changes the index is what it would be if it were built anew (seed 2811)', () => {
  const changes = array(anyAct, { maxLength: 12 })
  assert(
    property(changes, (acts) => {
      const graph = new Graph(snapshotOf({ ...nothing, account: [googleAccount('a', 'First')] }))
      const known = new Map([['a', googleAccount('a', 'First')]])
      foldAll(graph)
      for (const act of acts) {
        const before = known.get(act.id) ?? null
        const after = act.gone ? null : { ...googleAccount(act.id, act.name), externalId: `1-${act.id}` }
        if (!before && !after) continue
        graph.apply([{ table: 'account', before, after }])
        if (after) known.set(act.id, after)
        else known.delete(act.id)
        foldAll(graph)
      }
      const anew = new Graph(snapshotOf({ ...nothing, account: [...known.values()] }))
      foldAll(anew)
      expect(index(graph)).toEqual(index(anew))
    }),
    { seed: 2811, numRuns: 200 },
  )
})
