import { describe, expect, it } from 'vitest'
import { merged } from '../../electron/reviews/merge.ts'
import type { ToldReview } from '../../electron/reviews/told-review.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { answerIn, began, Copies, reviewers } from './copies.ts'
import type { Sent } from './copies.ts'

function assertSound({ asked, choices, made, again }: Sent): void {
  expect(asked.conflicts).toEqual(asked.open)
  expect(made.open).toEqual([])
  for (const { item, reviewer, take } of choices) {
    const conflict = asked.open.find((each) => each.item === item && each.reviewer === reviewer)!
    const { answer, at } = conflict[take]
    expect(answerIn(made.review, item, reviewer)).toMatchObject({ answer, at })
  }
  expect(again).toMatchObject({ fresh: 0, later: 0, conflicts: [], review: made.review })
}

/** Files go round until everybody has everything. */
function sendRound(course: Copies): void {
  for (let round = 0; round < 3; round++)
    for (const from of course.copies.keys())
      for (const to of course.copies.keys()) if (from !== to) assertSound(course.send(from, to))
}

const decisionsOf = ({ items }: ToldReview) => items.map(({ decisions }) => decisions)

describe('files that go back and forth between copies', () => {
  for (let seed = 1; seed <= 60; seed++) {
    it(`lose no answer, and end with one everywhere, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const course = new Copies(chance, 2 + chance.below(3))
      const { copies } = course
      for (let step = 0; step < 60; step++) {
        const copy = chance.below(copies.length)
        if (chance.happens(0.6)) course.decide(copy, chance.pick(began.items).id, chance.pick(reviewers))
        else assertSound(course.send(chance.below(copies.length), copy))
      }
      sendRound(course)
      for (const copy of copies) expect(decisionsOf(copy)).toEqual(decisionsOf(copies[0]!))
      for (const [key, moments] of course.moments) {
        const [item = '', reviewer = ''] = key.split(' ')
        const { at, after = [] } = answerIn(copies[0]!, item, reviewer)
        expect([at, ...after]).toEqual(expect.arrayContaining([...moments]))
      }
    })
  }
})

describe('where every reviewer answers in one copy', () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`the order of merging makes no difference, and nobody is asked, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const course = new Copies(chance, 1 + reviewers.length)
      const { copies } = course
      const files: ToldReview[] = []
      for (let step = 0; step < 40; step++) {
        const person = chance.below(reviewers.length)
        course.decide(person + 1, chance.pick(began.items).id, reviewers[person]!)
        // Every state of a copy may come by mail, early or late.
        if (chance.happens(0.4)) files.push(copies[person + 1]!)
      }
      files.push(...copies.slice(1))
      const shuffled = () =>
        files.map((file) => ({ file, at: chance.below(1000) })).toSorted((a, b) => a.at - b.at)
      const arriving = () =>
        shuffled().reduce((ours, { file }) => {
          const { review, conflicts } = merged(ours, file, { choices: [], at: course.tick() })
          expect(conflicts).toEqual([])
          return review
        }, began)
      const one = arriving()
      expect(arriving()).toEqual(one)
      for (const [person, reviewer] of reviewers.entries()) {
        const theirs = copies[person + 1]!.items.map(({ decisions }) => decisions)
        const here = one.items.map(({ decisions }) => decisions.filter((each) => each.reviewer === reviewer))
        expect(here).toEqual(theirs)
      }
    })
  }
})
