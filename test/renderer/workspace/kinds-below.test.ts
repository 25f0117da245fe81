import { describe, expect, it } from 'vitest'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { holderFor } from '../../../renderer/features/workspace/kinds-below.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'

const reading = new Reading(
  snapshotOf({
    ...nothing,
    account: [googleAccount('MCC'), googleAccount('client'), googleAccount('alone')],
    link: [linked('MCC>client')],
  }),
)
const mirror = {
  accountOf: (id: string) => reading.accountOf(id),
  parentsOf: (id: string) => reading.parentsOf(id),
}

describe('below what a new account goes', () => {
  it('is the chosen account where it may hold others, else what it hangs from', () => {
    expect(holderFor(mirror, 'MCC')?.id).toBe('MCC')
    expect(holderFor(mirror, 'client')?.id).toBe('MCC')
    expect(holderFor(mirror, 'alone')).toBeUndefined()
    expect(holderFor(mirror, 'nobody')).toBeUndefined()
  })
})
