import type { Rows, Table } from '../shared/model/row.ts'
import type { StoreReader } from './store/store.ts'

/**
 * The store for the length of one command, during which nothing else can change it: what a command's
 * plan and the rules of structure ask twice is read once. A bulk change asks for the same accounts and
 * members thousands of times.
 */
export function readOnce(store: StoreReader): StoreReader {
  const rows = new Map<string, Rows[Table] | null>()
  const grants = new Map<string, ReturnType<StoreReader['grantsOf']>>()
  const links = new Map<string, ReturnType<StoreReader['linksAbove']>>()
  return {
    ...store,
    row: <T extends Table>(table: T, key: string) =>
      once(rows, `${table} ${key}`, () => store.row(table, key)) as Rows[T] | null,
    grantsOf: (member, account) =>
      once(grants, JSON.stringify([member, account]), () => store.grantsOf(member, account)),
    linksAbove: (account) => once(links, account, () => store.linksAbove(account)),
  }
}

function once<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = read()
  known.set(key, value)
  return value
}
