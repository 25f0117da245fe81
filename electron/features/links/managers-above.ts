import type { StoreReader } from '../../store/store.ts'

/** The account itself and everything above it along active links, nearest first. */
export function selfAndAbove(store: StoreReader, account: string): ReadonlySet<string> {
  const found = new Set([account])
  // A set hands out what is added to it meanwhile.
  for (const node of found) {
    for (const { parent, status } of store.linksAbove(node)) if (status === 'active') found.add(parent)
  }
  return found
}
