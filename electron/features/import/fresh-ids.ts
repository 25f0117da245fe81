import type { WorkspaceRows } from '../../../shared/model/row.ts'

/** Ids made from the one wanted, beside all of these rows: the same files give the same ids. */
export function freshIdBeside(...sets: readonly WorkspaceRows[]): (wanted: string) => string {
  let taken: Set<string> | null = null
  return (wanted) => {
    taken ??= new Set(
      sets.flatMap((rows) => [...rows.account, ...rows.member, ...rows.invitation].map(({ id }) => id)),
    )
    let number = 2
    while (taken.has(`${wanted}-${number}`)) number++
    taken.add(`${wanted}-${number}`)
    return `${wanted}-${number}`
  }
}
