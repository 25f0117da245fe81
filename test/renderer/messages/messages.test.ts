import { beforeEach, expect, test } from 'vitest'
import { keepMessage, mostKept, useMessages } from '../../../renderer/features/messages/messages.ts'
import type { Outcome } from '../../../renderer/client/outcomes.ts'

beforeEach(() => useMessages.getState().clear())

const refused: Outcome = {
  kind: 'failed',
  failure: { code: 'refused', message: 'refused.not-allowed', details: {} },
}

test('the latest message is first, and those not looked at are counted', () => {
  keepMessage(refused, 1)
  keepMessage(refused, 2)
  expect(useMessages.getState().list.map(({ at }) => at)).toEqual([2, 1])
  expect(useMessages.getState().unread).toBe(2)
  useMessages.getState().look()
  expect(useMessages.getState().unread).toBe(0)
  expect(useMessages.getState().list).toHaveLength(2)
})

test('only the last messages are kept, and only what is worth reading later', () => {
  for (let at = 0; at < mostKept + 5; at += 1) keepMessage(refused, at)
  keepMessage({ kind: 'copied', what: 'text', text: 'Fjord Sport' }, 999)
  expect(useMessages.getState().list).toHaveLength(mostKept)
  expect(useMessages.getState().list[0]?.at).toBe(mostKept + 4)
})
