import { expect, it } from 'vitest'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { managersInHierarchy } from '../../../renderer/features/account/hierarchy.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'

const { graph } = new Reading(
  snapshotOf({
    ...nothing,
    account: ['TOP', 'NORTH', 'SOUTH', 'DEEP', 'RIVAL', 'ASKED', 'a', 'b'].map((id) => googleAccount(id)),
    link: [
      linked('TOP>NORTH'),
      linked('TOP>SOUTH'),
      linked('NORTH>DEEP'),
      linked('TOP?ASKED'),
      linked('NORTH>a'),
      linked('RIVAL>a'),
      linked('DEEP>b'),
    ],
  }),
)

it('a client moves to any other manager of its hierarchy, by active links', () => {
  expect([...managersInHierarchy(graph, 'NORTH', ['a'])].toSorted()).toEqual(['DEEP', 'SOUTH', 'TOP'])
})

it('a manager moves to none that is below itself', () => {
  expect([...managersInHierarchy(graph, 'TOP', ['NORTH'])].toSorted()).toEqual(['SOUTH'])
})
