import { describe, expect, it } from 'vitest'
import {
  deciderOf,
  hindranceOf,
  waitingFor,
  waitsForThem,
} from '../../../renderer/features/reviews/deciding.ts'
import { judging, saysOf, withForetold } from '../../../renderer/features/reviews/judged.ts'
import { stateWord } from '../../../renderer/features/reviews/state-word.ts'
import { tallyOf } from '../../../renderer/features/reviews/tally.ts'
import { anna, item, judged, said } from './review-items.ts'

const reviewers = [
  { member: 'anna', email: 'anna@n.example' },
  { member: 'elsewhere-7', email: 'David@N.example' },
]

function acting(id: string, email: string) {
  return deciderOf(reviewers, id, { id, email }, null)
}

describe('whose answers are entered', () => {
  it('are those of the acting member, found by id, else by address', () => {
    expect(acting('anna', 'anna@n.example')?.reviewer).toBe('anna')
    expect(acting('d4', 'david@n.example')?.reviewer).toBe('elsewhere-7')
    expect(acting('clara', 'clara@n.example')?.reviewer).toBe('clara')
  })

  it('are as the keeper those of whoever was chosen', () => {
    expect(deciderOf(reviewers, 'keeper', undefined, null)).toBeNull()
    expect(deciderOf(reviewers, 'keeper', undefined, 'anna')).toEqual(anna)
  })

  it('are counted as waiting in open reviews alone, and never for the keeper', () => {
    const none = { items: 9, decided: 0, disagreed: 0, withoutReviewer: 0 }
    const known = { member: 'anna', name: 'Anna', email: 'anna@n.example', decided: 2, waiting: 7 }
    const progress = { ...none, reviewers: [known] }
    const member = { id: 'a', email: 'ANNA@n.example' }
    expect(waitingFor({ state: 'open', progress }, 'a', member)).toBe(7)
    expect(waitingFor({ state: 'finished', progress }, 'a', member)).toBe(0)
    expect(waitingFor({ state: 'open', progress }, 'keeper', undefined)).toBe(0)
  })
})

describe('deciding about an item', () => {
  it('is not for the one whose access it is, nor for who is not asked, nor after it was settled', () => {
    const settled = { answer: 'keep', by: 'keeper', at: '2026-11-29T10:00:00.000Z' } as const
    const [open, done] = judged([item('1'), item('2', { settled })])
    expect(hindranceOf(open!, anna)).toBeNull()
    expect(hindranceOf(open!, { reviewer: 'bo', email: null })).toBe('own')
    expect(hindranceOf(open!, { reviewer: 'other-id', email: 'BO@n.example' })).toBe('own')
    expect(hindranceOf(open!, { reviewer: 'david', email: null })).toBe('not-asked')
    expect(hindranceOf(done!, anna)).toBe('settled')
  })

  it('is handed on with the whole say', () => {
    const [given] = judged([item('1')], [said('1', 'anna', 'delegate', { to: 'david' })])
    expect(hindranceOf(given!, { reviewer: 'david', email: null })).toBeNull()
    expect(waitsForThem(given!, anna)).toBe(false)
    expect(waitsForThem(given!, { reviewer: 'david', email: null })).toBe(true)
    expect(saysOf(given!).map(({ reviewer, decision }) => [reviewer, decision?.answer ?? null])).toEqual([
      ['anna', 'delegate'],
      ['david', null],
    ])
  })

  it('leaves every other item the same object, so that its row need not be drawn again', () => {
    const items = [item('1'), item('2')]
    const answer = [said('1', 'anna', 'keep')]
    const next = judging()
    const first = next(items, answer, [])
    const second = next(items, [...answer, said('2', 'anna', 'keep')], [])
    expect(second[0]).toBe(first[0])
    expect(second[1]).not.toBe(first[1])
    const later = next(items, [said('1', 'anna', 'keep', { at: '2026-11-30T08:00:00.000Z' })], [])
    expect(later[0]).not.toBe(second[0])
    expect(next(items, [], [{ item: '1', now: null }])[0]?.now).toBeNull()
  })

  it('is shown before it has arrived, in the place of the answer before', () => {
    const before = [said('1', 'anna', 'keep'), said('1', 'david', 'keep')]
    const shown = withForetold(before, [said('1', 'anna', 'remove')])
    expect(shown.map(({ reviewer, answer }) => `${reviewer} ${answer}`)).toEqual([
      'david keep',
      'anna remove',
    ])
    expect(withForetold(before, [])).toBe(before)
  })
})

describe('what an item has come to', () => {
  const two = ['anna', 'david']
  const word = (decisions: Parameters<typeof judged>[1], reviewer: string | null = 'anna', given = two) =>
    stateWord(judged([item('1', { reviewers: given })], decisions)[0]!, { reviewer, isOver: false })

  it('waits for the reviewer first, then for the others, and says when nobody is there', () => {
    expect(word([])).toEqual({ kind: 'yours' })
    expect(word([said('1', 'anna', 'keep')])).toEqual({ kind: 'waits', first: 'david', others: 0 })
    expect(word([], 'clara')).toEqual({ kind: 'waits', first: 'anna', others: 1 })
    expect(word([], null, [])).toMatchObject({ answer: 'nobody' })
  })

  it('is open, and waits for nobody, where the review is over', () => {
    const [unanswered] = judged([item('1', { reviewers: two })], [said('1', 'anna', 'keep')])
    expect(stateWord(unanswered!, { reviewer: 'david', isOver: true })).toMatchObject({ answer: 'open' })
  })

  it('is a disagreement as soon as two answers differ, else what all say', () => {
    expect(word([said('1', 'anna', 'keep'), said('1', 'david', 'remove')])).toMatchObject({
      answer: 'disagreed',
    })
    expect(word([said('1', 'anna', 'unknown'), said('1', 'david', 'remove')])).toMatchObject({
      answer: 'remove',
    })
  })

  it('adds up to what the plan will hold: nothing for what is gone, undecided or kept', () => {
    const items = ['keep', 'remove', 'gone', 'change', 'unknown', 'open'].map((id) => item(id))
    const answers = [
      said('keep', 'anna', 'keep'),
      said('remove', 'anna', 'remove'),
      said('gone', 'anna', 'remove'),
      said('change', 'anna', 'change', { role: 'standard' }),
      said('unknown', 'anna', 'unknown'),
    ]
    expect(tallyOf(judged(items, answers, [{ item: 'gone', now: null }]))).toEqual({
      keep: 1,
      remove: 2,
      change: 1,
      unknown: 1,
      undecided: 1,
      disagreed: 0,
      gone: 1,
      steps: 2,
    })
  })
})
