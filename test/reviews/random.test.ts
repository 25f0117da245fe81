import { describe, expect, it, test } from 'vitest'
import { candidatesOf } from '../../electron/reviews/candidates.ts'
import type { Reviewer, ReviewScope } from '../../shared/model/review.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { systems } from '../../shared/model/system.ts'
import { outcomeOf } from '../../shared/review/outcome.ts'
import { rolesFor } from '../../shared/policy/roles.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { startSample } from '../helpers/test-app.ts'
import { worldIn } from '../findings/looking.ts'
import { begin, outcomes, stateOf } from './reviewing.ts'
import { isInScope, reachOf, reviewersOf } from './slow-items.ts'

const teams = ['North', 'South']

/** People in teams, of whom some are there twice. */
function randomAgency(chance: Chance): WorkspaceRows {
  const rows = randomWorkspace(chance, chance.pick(['usual', 'odd', 'with cycles']))
  const member = rows.member.map((one) => ({
    ...one,
    ...(chance.happens(0.6) ? { team: chance.pick(teams) } : {}),
    ...(chance.happens(0.4) ? { otherEmails: [chance.pick(rows.member).email.toUpperCase()] } : {}),
  }))
  return { ...rows, member }
}

function randomScope(chance: Chance, { account, member, grant }: WorkspaceRows): ReviewScope {
  const some = <Value>(list: readonly Value[]): Value[] =>
    list.length === 0 ? [] : Array.from({ length: chance.below(3) }, () => chance.pick(list))
  const ids = account.map(({ id }) => id)
  return {
    ...(chance.happens(0.2) ? { systems: some(systems) } : {}),
    ...(chance.happens(0.4) ? { accounts: some(ids) } : {}),
    ...(chance.happens(0.3) ? { below: some(ids) } : {}),
    ...(chance.happens(0.2) ? { members: some(member.map(({ id }) => id)) } : {}),
    ...(chance.happens(0.2) ? { teams: some(teams) } : {}),
    ...(chance.happens(0.2) ? { roles: some(grant.map(({ role }) => role)) } : {}),
  }
}

describe('what a review is made of is what looking at each grant by itself finds', () => {
  let met = 0

  for (let seed = 1; seed <= 150; seed++) {
    it(`with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomAgency(chance)
      const scope = randomScope(chance, rows)
      const reviewers = Array.from({ length: 1 + chance.below(3) }, (): Reviewer => {
        const { id } = chance.pick(rows.member)
        return { member: id, ...(chance.happens(0.5) ? { part: randomScope(chance, rows) } : {}) }
      })
      const found = candidatesOf(worldIn(rows), [], { scope, reviewers }, null)
      const expected = rows.grant.filter((grant) => isInScope(rows, grant, scope))
      met += found.length
      expect(new Set(found.map(({ grant }) => grant))).toEqual(new Set(expected))
      for (const { grant, reach, reviewers: asked } of found) {
        expect(reach).toBe(reachOf(rows, grant))
        expect(asked.toSorted()).toEqual([...new Set(reviewersOf(rows, grant, reviewers))].toSorted())
      }
    })
  }

  it('and much is met', () => expect(met).toBeGreaterThan(1000))
})

const people = ['anna', 'bo', 'clara', 'david', 'elin', 'petra', 'johan', 'maja']
const deciding = ['keep', 'change', 'remove', 'unknown', 'delegate'] as const

test.each(Array.from({ length: 10 }, (_, seed) => [seed]))(
  'whatever reviewers say, the plan leaves exactly the roles that were decided, and undo goes all the way back (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const chance = new Chance(seed)
    const app = await startSample()
    const asked = people.slice(0, 2 + chance.below(3))
    const { review, items } = await begin(app, { reviewers: asked.map((member) => ({ member })) })
    const begun = await stateOf(app, review)
    const accounts = new Map(items.map((item) => [item.id, item.facts.account]))
    const isOfOther = new Map(items.map((item) => [item.id, item.member]))
    let done = 0
    for (let turn = 0; turn < 300; turn++) {
      const item = chance.pick(items.slice(0, 30))
      const answer = chance.pick(deciding)
      const { system, kind } = accounts.get(item.id)!
      const role = chance.pick(rolesFor(system, kind as 'client')).id
      await app.ask('actor.choose', { actor: chance.pick(['keeper', 'keeper', ...people]) })
      const { ok } = await app.call('reviews.decide', {
        items: [item.id],
        answer,
        ...(answer === 'change' ? { role } : {}),
        ...(answer === 'delegate' ? { to: chance.pick(people) } : {}),
        ...(chance.happens(0.7) ? { reviewer: chance.pick(chance.happens(0.8) ? asked : people) } : {}),
      })
      if (ok) done++
    }
    expect(done).toBeGreaterThan(30)

    const { decisions } = await app.ask('reviews.decisions', { review })
    // Nobody about themselves, neither by hand nor by delegation.
    expect(decisions.filter(({ item, reviewer }) => isOfOther.get(item) === reviewer)).toEqual([])
    expect(decisions.filter(({ item, to }) => isOfOther.get(item) === to)).toEqual([])
    expect(decisions.filter(({ reviewer, by }) => by !== 'keeper' && by !== reviewer)).toEqual([])
    for (const item of items) {
      const own = decisions.filter((each) => each.item === item.id)
      const { state, answer, role } = outcomeOf(item, own)
      expect(outcomeOf(item, own.toReversed())).toMatchObject({ state, answer, role })
    }

    await app.ask('actor.choose', { actor: 'keeper' })
    for (const [id, { waiting }] of [...(await outcomes(app, review))].slice(0, 15))
      for (const reviewer of waiting)
        await app.ask('reviews.decide', { items: [id], answer: chance.pick(['keep', 'remove']), reviewer })
    for (const [id, { state }] of await outcomes(app, review))
      if (state === 'disagreed')
        await app.ask('reviews.settle', { items: [id], answer: chance.pick(['keep', 'remove']) })
    const decided = await outcomes(app, review)
    const { plan, steps } = await app.ask('reviews.finish', { review })
    const acts = [...decided.values()].filter(({ answer }) => answer === 'change' || answer === 'remove')
    expect(steps).toBe(acts.length)
    expect(steps).toBeGreaterThan(2)
    await app.ask('plans.apply', { plan: plan! })
    const { moved } = await app.ask('reviews.decisions', { review })
    const wanted = items.flatMap(({ id }) => {
      const { answer, role } = decided.get(id)!
      return answer === 'remove'
        ? [{ item: id, now: null }]
        : answer === 'change'
          ? [{ item: id, now: role }]
          : []
    })
    expect(moved).toEqual(wanted)

    await undoAnswers(app)
    expect(await stateOf(app, review)).toEqual(begun)
  },
)

/** Takes the latest change back until only the beginning of the review is left. */
async function undoAnswers({ ask }: Awaited<ReturnType<typeof startSample>>): Promise<void> {
  for (;;) {
    const latest = (await ask('changes.list', { limit: 500 })).find(
      ({ kind, revertedBy }) => kind === 'do' && revertedBy === null,
    )
    if (!latest || latest.command === 'reviews.start') return
    await ask('actor.choose', { actor: latest.actor })
    await ask('changes.undo', { change: latest.id })
  }
}
