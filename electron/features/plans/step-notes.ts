import type { StepNote } from '../../../shared/contract/plans.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { googleApprovalDays } from '../../../shared/policy/limits.ts'
import { roleOf } from '../../../shared/policy/roles.ts'
import type { StoreReader } from '../../store/store.ts'

/**
 * What a person should know of a step before carrying it out on the platform, from the rows that it
 * changes:
 * - Google wants a second administrator where a user is added or removed or a level changes, read-only
 *   alone excepted (facts A9). Lists for reports are no users.
 * - A link waits for the client's side, an invitation for the invited person (facts A3, A4, C5).
 * - What a Business Center took in, it cannot give back (facts C3).
 */
export function notesOf(
  store: StoreReader,
  command: string,
  rows: readonly RowChange[],
): readonly StepNote[] {
  const notes: StepNote[] = []
  if (command !== 'invitations.accept' && rows.some((row) => needsApproval(store, row))) {
    notes.push({ note: 'second-approval', days: googleApprovalDays })
  }
  for (const { table, after } of rows) {
    if (after === null) continue
    if (table === 'link' && after.status === 'pending') {
      notes.push({ note: 'acceptance', by: 'client', who: after.child })
    }
    if (table === 'invitation' && after.status === 'pending') {
      notes.push({ note: 'acceptance', by: 'invitee', who: after.email })
    }
  }
  if (command === 'centers.migrate') notes.push({ note: 'irreversible' })
  return notes
}

function needsApproval(store: StoreReader, { table, before, after }: RowChange): boolean {
  if (table === 'invitation') {
    return after?.status === 'pending' && isGuardedLevel(store, after.account, after.role)
  }
  if (table !== 'grant') return false
  // A role that stays and says more of itself is no change of a level.
  if (before && after) return false
  const { account, role } = (after ?? before)!
  return isGuardedLevel(store, account, role)
}

function isGuardedLevel(store: StoreReader, account: string, role: string): boolean {
  const system = store.row('account', JSON.stringify([account]))?.system
  return system === 'google-ads' && role !== 'read-only' && roleOf(system, role)?.class !== 'subscription'
}
