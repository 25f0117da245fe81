import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { WorkspaceRows } from '../../../../shared/model/row.ts'
import { plainEmail } from '../../../access/identity.ts'
import { listed } from '../listed.ts'
import type { Merged } from '../merge/merge.ts'

/** People of the files who may be people of the workspace under another address: they bear the same name. */
export function sameNames(current: WorkspaceRows, merged: Merged): readonly Failure[] {
  const known = new Map(
    [...current.member, ...merged.rows.member].toReversed().map((member) => [plainName(member.name), member]),
  )
  const { member: members } = merged.ledgers
  const pairs = [...members.changed()].flatMap((entry) => {
    const after = members.rowAt(entry)!
    if (entry < members.before.length || plainEmail(after.name) === plainEmail(after.email)) return []
    const namesake = known.get(plainName(after.name))
    return namesake && namesake.id !== after.id ? `${after.name} (${after.email}, ${namesake.email})` : []
  })
  return pairs.length === 0 ? [] : [failed('bad-input', 'import.same-name', listed(pairs)).error]
}

function plainName(name: string): string {
  return name.trim().toLowerCase()
}
