import { systemOf } from '../access/graph.ts'
import { roleBit } from '../access/codes.ts'
import type { World } from './world.ts'

/** Who is Admin of an account by a role held there: people who can be relied on, and those who have left. */
export interface Admins {
  readonly present: readonly number[]
  readonly gone: readonly number[]
}

/** A service account is neither: somebody has to act for it. */
export function adminsHere({ graph, present, memberById }: World, account: number): Admins {
  const { holdings } = graph
  const admin = roleBit(systemOf(graph, account), 'admin')
  const found = { present: [] as number[], gone: [] as number[] }
  for (
    let entry = holdings.firstOfAccount.data[account]!;
    entry !== -1;
    entry = holdings.nextOfAccount.data[entry]!
  ) {
    const member = holdings.member.data[entry]!
    if ((holdings.roles.data[entry]! & admin) === 0 || graph.memberExists.data[member] === 0) continue
    if (present[member] === 1) found.present.push(member)
    else if (memberById.get(graph.members.ids[member]!)?.nature !== 'service') found.gone.push(member)
  }
  return found
}
