/** What the peers are given: the same accounts and links that Keyholder's window is sent. */
export interface AgencyText {
  readonly accounts: readonly { readonly id: string; readonly name: string }[]
  readonly links: readonly { readonly parent: string; readonly child: string }[]
}

/** A place in the tree. An account under two managers stands in two places, so a place's id is its path. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly children: Place[]
}

/** Reads the agency and hangs everything below its roots, in the order of their names. */
export function readAgency(text: string): readonly Place[] {
  const { accounts, links } = JSON.parse(text) as AgencyText
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const below = new Map<string, string[]>()
  for (const { parent, child } of links) {
    const others = below.get(parent)
    if (others) others.push(child)
    else below.set(parent, [child])
  }
  const children = new Set(links.map(({ child }) => child))
  const placeOf = (account: string, above: string): Place => {
    const id = `${above}/${account}`
    const places = (below.get(account) ?? []).map((child) => placeOf(child, id))
    return { id, name: names.get(account) ?? account, children: places.toSorted(byName) }
  }
  return accounts.filter(({ id }) => !children.has(id)).map(({ id }) => placeOf(id, ''))
}

const { compare } = new Intl.Collator('en', { numeric: true })

function byName(one: Place, other: Place): number {
  return compare(one.name, other.name)
}
