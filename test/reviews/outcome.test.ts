import { describe, expect, it, test } from 'vitest'
import { askedOf, isDecided, outcomeOf } from '../../shared/review/outcome.ts'
import type { JudgedDecision, JudgedItem } from '../../shared/review/outcome.ts'
import { reviewAnswers } from '../../shared/model/review.ts'
import { Chance } from '../helpers/random-workspace.ts'

const item = (reviewers: readonly string[], settled: JudgedItem['settled'] = null): JudgedItem => ({
  member: 'zoe',
  reviewers,
  settled,
})
const said = (reviewer: string, answer: JudgedDecision['answer'], more: Partial<JudgedDecision> = {}) => ({
  reviewer,
  answer,
  ...more,
})

/** Two reviewers who want these roles. */
function changed(...roles: readonly [string, string]) {
  const decisions = roles.map((role, place) => said('ab'[place]!, 'change', { role }))
  return outcomeOf(item(['a', 'b']), decisions)
}

describe('an item', () => {
  it('is open while somebody who is asked has not answered', () => {
    expect(outcomeOf(item(['a', 'b']), [said('a', 'keep')])).toEqual({
      state: 'open',
      answer: null,
      role: null,
      waiting: ['b'],
    })
  })

  it('is agreed when all say the same', () => {
    const both = [said('a', 'remove'), said('b', 'remove')]
    expect(outcomeOf(item(['a', 'b']), both)).toMatchObject({ state: 'agreed', answer: 'remove' })
  })

  it('is disagreed as soon as two differ, whoever still waits', () => {
    const two = [said('a', 'keep'), said('b', 'remove')]
    expect(outcomeOf(item(['a', 'b', 'c']), two)).toMatchObject({ state: 'disagreed', waiting: ['c'] })
  })

  it('is changed only where the same role is wanted', () => {
    expect(changed('standard', 'standard')).toMatchObject({ state: 'agreed', role: 'standard' })
    expect(changed('standard', 'read-only')).toMatchObject({ state: 'disagreed', role: null })
  })

  it('takes who does not know for an answer without a say', () => {
    const one = [said('a', 'unknown'), said('b', 'keep')]
    expect(outcomeOf(item(['a', 'b']), one)).toMatchObject({ state: 'agreed', answer: 'keep' })
    const none = [said('a', 'unknown'), said('b', 'unknown')]
    expect(outcomeOf(item(['a', 'b']), none)).toMatchObject({ state: 'agreed', answer: 'unknown' })
  })

  it('is as it was settled, whatever was said', () => {
    const settled = item(['a', 'b'], { answer: 'change', role: 'standard' })
    expect(outcomeOf(settled, [said('a', 'keep')])).toEqual({
      state: 'settled',
      answer: 'change',
      role: 'standard',
      waiting: [],
    })
  })

  it('is open and waits for nobody where nobody is asked', () => {
    expect(outcomeOf(item([]), [])).toMatchObject({ state: 'open', waiting: [] })
  })
})

describe('a delegation', () => {
  it('hands the say on, along a chain', () => {
    const chain = [said('a', 'delegate', { to: 'c' }), said('c', 'delegate', { to: 'd' })]
    expect(outcomeOf(item(['a']), chain)).toMatchObject({ state: 'open', waiting: ['d'] })
    expect(outcomeOf(item(['a']), [...chain, said('d', 'keep')])).toMatchObject({ answer: 'keep' })
  })

  it('that was taken back leaves what its receiver said without weight', () => {
    expect(outcomeOf(item(['a']), [said('a', 'remove'), said('c', 'keep')])).toMatchObject({
      state: 'agreed',
      answer: 'remove',
    })
  })

  it('to the person whose role it is gives them no say', () => {
    const decisions = [said('a', 'delegate', { to: 'zoe' }), said('zoe', 'keep')]
    expect(outcomeOf(item(['a']), decisions)).toMatchObject({ state: 'open', answer: null, waiting: [] })
  })

  it('that comes back from a file is nobody’s to answer', () => {
    const circle = [said('a', 'delegate', { to: 'b' }), said('b', 'delegate', { to: 'a' })]
    expect(outcomeOf(item(['a']), circle)).toMatchObject({ state: 'open', waiting: [] })
  })
})

test.each(Array.from({ length: 300 }, (_, seed) => [seed]))(
  'decisions in any order come to the same, and never hang on the person whose role it is (seed %i)',
  (seed) => {
    const chance = new Chance(seed)
    const people = ['a', 'b', 'c', 'd', 'zoe']
    const asked = item(people.filter(() => chance.happens(0.5)))
    const decisions = people
      .filter(() => chance.happens(0.7))
      .map((reviewer) => {
        const answer = chance.pick(reviewAnswers)
        const to = answer === 'delegate' ? { to: chance.pick(people) } : {}
        return said(reviewer, answer, answer === 'change' ? { role: chance.pick(['x', 'y']) } : to)
      })
    const outcome = outcomeOf(asked, decisions)
    const shuffled = decisions.toSorted(() => chance.below(3) - 1)
    const again = outcomeOf(asked, shuffled)
    expect({ ...again, waiting: again.waiting.toSorted() }).toEqual({
      ...outcome,
      waiting: outcome.waiting.toSorted(),
    })
    const ofOthers = decisions.filter(({ reviewer }) => reviewer !== 'zoe')
    expect(outcomeOf(asked, ofOthers)).toEqual(outcome)
    expect(outcome.waiting).not.toContain('zoe')
    expect(askedOf(asked, decisions)).toEqual(expect.arrayContaining([...outcome.waiting]))
    expect(isDecided(outcome)).toBe(outcome.answer !== null)
    expect(isDecided(outcome) && outcome.waiting.length > 0).toBe(false)
  },
)
