import { describe, expect, it } from 'vitest'
import { effectSums } from '../../../renderer/features/plans/effect-sums.ts'
import type { AccessShift } from '../../../shared/contract/plans.ts'

function shift(
  member: string,
  role: string,
  gainedOn: readonly string[],
  lostOn: readonly string[] = [],
  more: Partial<AccessShift> = {},
): AccessShift {
  return {
    member,
    role,
    system: 'google-ads',
    gained: gainedOn.length,
    lost: lostOn.length,
    gainedOn,
    lostOn,
    ...more,
  }
}

describe('what a plan does, in numbers', () => {
  it('counts each person and each account once', () => {
    const sums = effectSums([
      shift('bo', 'admin', ['fjord', 'lumi']),
      shift('bo', 'standard', [], ['fjord']),
      shift('clara', 'standard', ['fjord']),
    ])
    expect(sums.people.map(({ member, gained, lost }) => [member, gained, lost])).toEqual([
      ['bo', 2, 1],
      ['clara', 1, 0],
    ])
    expect(sums).toMatchObject({ accounts: 2, atLeast: false })
  })

  it('says that there are at least so many accounts where not all of them are named', () => {
    const sums = effectSums([
      shift('bo', 'admin', ['a', 'b'], [], { gained: 212 }),
      shift('clara', 'admin', ['c'], []),
    ])
    expect(sums).toMatchObject({ accounts: 212, atLeast: true })
  })

  it('is nobody and nothing where no access changes', () => {
    expect(effectSums([])).toEqual({ people: [], accounts: 0, atLeast: false })
  })
})
