/** Where accounts are named in the inputs of commands: by field, and by field of a list. */
export const accountKeys: ReadonlySet<string> = new Set([
  'account',
  'parent',
  'child',
  'manager',
  'asset',
  'center',
  'receiver',
  'group',
])
export const accountLists: ReadonlySet<string> = new Set(['children', 'accounts', 'assets'])

/** How ids are written anew. */
export interface IdMap {
  readonly member: (id: string) => string
  readonly account: (id: string) => string
}

/** The input of a step with other ids for its members and accounts. */
export function withIds(input: Readonly<Record<string, unknown>>, map: IdMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, within(value, key, false)]))

  function within(value: unknown, key: string, isInList: boolean): unknown {
    if (typeof value === 'string') return idFor(value, key, isInList)
    if (Array.isArray(value)) return value.map((each) => within(each, key, true))
    if (typeof value !== 'object' || value === null) return value
    return withIds(value as Record<string, unknown>, map)
  }

  function idFor(value: string, key: string, isInList: boolean): string {
    if (isInList) return accountLists.has(key) ? map.account(value) : value
    if (key === 'member') return map.member(value)
    // Links are moved from one manager to another, by these names.
    return accountKeys.has(key) || key === 'to' || key === 'from' ? map.account(value) : value
  }
}
