import type { Agency } from './agency.ts'
import { inOrder } from './place.ts'
import type { Place } from './place.ts'

/** Hangs every account below its roots, in Keyholder's order. */
export function placesOf({ accounts, links }: Agency): readonly Place[] {
  const rows = new Map(accounts.map(({ id }, row) => [id, row]))
  const below = new Map<string, number[]>()
  for (const [link, { parent }] of links.entries()) {
    const others = below.get(parent)
    if (others) others.push(link)
    else below.set(parent, [link])
  }
  const placeOf = (row: number, link: number, above: string): Place => {
    const account = accounts[row]!
    const id = `${above}/${account.id}`
    const places = (below.get(account.id) ?? []).map((each) =>
      placeOf(rows.get(links[each]!.child)!, each, id),
    )
    return {
      id,
      name: account.name,
      isManager: account.kind === 'manager',
      account: row,
      link,
      children: places.toSorted(inOrder),
    }
  }
  const children = new Set(links.map(({ child }) => child))
  return accounts.flatMap(({ id }, row) => (children.has(id) ? [] : [placeOf(row, -1, '')]))
}
