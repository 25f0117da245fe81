import type { Account } from '../../shared/model/account.ts'
import { unknownRole } from '../../shared/model/grant.ts'
import type { ShareRole } from '../../shared/model/link.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { canHold, classOf } from '../../shared/policy/roles.ts'

/** From the least to the most (TikTok Help, a partner's permission is raised in place). */
const shares: readonly ShareRole[] = ['assigned', 'asset-analyst', 'asset-operator', 'asset-admin']

/** What is wrong with a workspace of Business Centers as it stands; empty where nothing is. */
export function wrongRows({ account, link, grant }: WorkspaceRows): readonly string[] {
  const accounts = new Map(account.map((row) => [row.id, row]))
  const active = link.filter(({ status }) => status === 'active')
  const holds = new Set(active.map(({ parent, child }) => `${parent} ${child}`))
  const owners = active.filter(({ owner }) => owner === 'yes').map(({ child }) => child)
  const held = grant
    .filter(({ role }) => role !== unknownRole)
    .map((row) => `${row.member} ${row.account} ${classOf(accounts.get(row.account)!.system, row)}`)
  const centersOf = (id: string) => active.filter(({ child }) => child === id).map(({ parent }) => parent)
  return [
    ...twice(owners).map((child) => `${child}: two owners`),
    ...twice(held).map((pair) => `${pair}: two roles of one class`),
    ...grant
      .filter((row) => row.role !== unknownRole && !canHold(accounts.get(row.account)!, row.role))
      .map((row) => `${row.account} cannot hold ${row.role}`),
    ...active
      .filter(({ parent }) => accounts.get(parent)?.kind === 'account-group')
      .filter(({ parent, child }) => !centersOf(parent).some((center) => holds.has(`${center} ${child}`)))
      .map(({ parent, child }) => `${parent} gathers ${child}, which its Business Center has not`),
    ...active
      .filter(({ share, child }) => share !== undefined && !canHold(accounts.get(child) as Account, share))
      .map(({ child, share }) => `${child} is shared as ${share}`),
  ]
}

/** What is wrong with the steps that rows took in one change. */
export function wrongSteps(command: string, rows: readonly RowChange[]): readonly string[] {
  return rows.flatMap(({ table, before, after }) => {
    if (table !== 'link' || before?.status !== 'active' || after?.status !== 'active') return []
    const [from, to] = [before.share, after.share]
    const isLowered = from !== undefined && (to === undefined || shares.indexOf(to) < shares.indexOf(from))
    // Whoever comes to own an asset has it without a share.
    return isLowered && command !== 'centers.migrate' ? [`${command}: ${from} lowered to ${to}`] : []
  })
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, place) => values.indexOf(value) !== place)
}
