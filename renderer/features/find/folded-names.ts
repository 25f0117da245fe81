import { fold } from '../../ui/fold.ts'

interface Called {
  readonly name: string
}

const lists = new WeakMap<readonly Called[], readonly string[]>()

/** The names of a list, folded once for as long as it is the same list, and not with every key. */
export function foldedNamesOf(things: readonly Called[]): readonly string[] {
  const known = lists.get(things)
  if (known) return known
  const made = things.map(({ name }) => fold(name))
  lists.set(things, made)
  return made
}
