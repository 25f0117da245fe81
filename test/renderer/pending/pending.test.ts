import { describe, expect, it } from 'vitest'
import { matchingRows, pendingLines } from '../../../renderer/features/pending/pending-lines.ts'
import { waitingInvitations, waitingLinks } from '../../../renderer/features/pending/waiting.ts'
import type { Waiting } from '../../../renderer/features/pending/waiting.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

function invited(id: string, facts: Partial<Invitation> = {}): Invitation {
  const email = `${id}@n.example`
  return { id, email, account: 'fjord', role: 'standard', status: 'pending', ...facts }
}

const reading = new Reading(
  snapshotOf({
    ...nothing,
    account: [
      googleAccount('TOP', 'Top'),
      googleAccount('SUB', 'Sub'),
      googleAccount('fjord', 'Fjord Sport'),
      googleAccount('owned', 'Ärla'),
      googleAccount('frost', 'Frost'),
    ],
    link: [
      { ...linked('TOP?fjord'), askedAt: '2026-11-01T00:00:00Z' },
      linked('TOP?SUB'),
      linked('SUB>owned', 'yes'),
      { ...linked('TOP?owned'), askedAt: '2026-10-01T00:00:00Z' },
      linked('SUB!fjord'),
      { ...linked('TOP?frost'), status: 'unknown', raw: 'FROZEN' },
    ],
    invitation: [
      invited('late', { sentAt: '2026-10-01', expiresAt: '2026-10-21' }),
      invited('soon', { sentAt: '2026-11-02T00:00:00Z', expiresAt: '2026-11-22T00:00:00Z' }),
      invited('later', { sentAt: '2026-10-20T00:00:00Z', expiresAt: '2026-12-24T00:00:00Z' }),
      invited('no-term'),
      invited('gone', { status: 'accepted' }),
      invited('held', { status: 'unknown', raw: 'ON_HOLD' }),
    ],
  }),
)

function waiting(at = now): readonly Waiting[] {
  const known = {
    accountOf: (id: string) => reading.accountOf(id),
    parentsOf: (id: string) => reading.parentsOf(id),
  }
  return [
    ...waitingLinks(known, reading.pendingLinks()),
    ...waitingInvitations(reading.pendingInvitations(), at),
  ]
}

function ids(rows: readonly Waiting[], order: 'age' | 'expiry'): readonly string[] {
  return pendingLines(rows, order).map((line) =>
    line.kind === 'head' ? `${line.waitsFor}: ${line.count}` : line.row.id.split(' ').slice(1).join('>'),
  )
}

function found(query: string): readonly string[] {
  return matchingRows(waiting(), query, (id) => reading.accountOf(id)).map((row) => row.id)
}

describe('what waits', () => {
  it('stands under those who have to act, the oldest first', () => {
    expect(ids(waiting(), 'age')).toEqual([
      'client: 1',
      'TOP>fjord',
      'manager: 2',
      'TOP>owned',
      'TOP>SUB',
      'invitee: 3',
      'later',
      'soon',
      'no-term',
      'sender: 1',
      'late',
      'whoever-knows: 2',
      'held',
      'TOP>frost',
    ])
  })

  it('or first what expires first, and last what does not', () => {
    expect(ids(waiting(), 'expiry').slice(5, 9)).toEqual(['invitee: 3', 'soon', 'later', 'no-term'])
  })

  it('follows the clock: tomorrow another invitation has expired', () => {
    const tomorrow = ids(waiting(now + 86_400_000), 'expiry')
    expect(tomorrow.slice(-6, -3)).toEqual(['sender: 2', 'late', 'soon'])
  })

  it('is found by names without regard to case and accents, and by addresses', () => {
    expect(found('arla')).toEqual(['link TOP owned'])
    expect(found('fjord soon')).toEqual(['invitation soon'])
    expect(found('nobody')).toEqual([])
  })
})
