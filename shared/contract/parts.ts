/** So many items of a list go in one message: read in a few milliseconds, whatever they are. */
const partLength = 4096

/** A stretch of a list of an answer; `at` is the way to the list through the names of its objects. */
export interface Stretch {
  readonly at: readonly string[]
  readonly items: readonly unknown[]
}

/**
 * Takes the long lists out of an answer, so that nobody has to read megabytes in one piece: yields them
 * stretch by stretch, in their order, and returns the answer with empty lists in their place. Lists inside of
 * lists stay where they are.
 */
export function* cutLists(answer: unknown): Generator<Stretch, unknown> {
  return yield* cut(answer, [])
}

function* cut(value: unknown, at: readonly string[]): Generator<Stretch, unknown> {
  if (Array.isArray(value)) {
    if (value.length <= partLength) return value
    for (let from = 0; from < value.length; from += partLength)
      yield { at, items: value.slice(from, from + partLength) }
    return []
  }
  if (typeof value !== 'object' || value === null) return value
  const left: [string, unknown][] = []
  for (const [name, inner] of Object.entries(value)) left.push([name, yield* cut(inner, [...at, name])])
  return Object.fromEntries(left)
}

/** Puts lists together again, stretch by stretch, and into the answer from which they were taken. */
export class JoinedLists {
  readonly #lists: { readonly at: readonly string[]; readonly stretches: (readonly unknown[])[] }[] = []

  add({ at, items }: Stretch): void {
    const last = this.#lists.at(-1)
    // The stretches of one list follow each other.
    if (last && last.at.join('\n') === at.join('\n')) last.stretches.push(items)
    else this.#lists.push({ at, stretches: [items] })
  }

  /** The answer as it was before it was cut. It is changed in place: it belongs to nobody else yet. */
  into(answer: unknown): unknown {
    return this.#lists.reduce((whole, { at, stretches }) => placed(whole, at, stretches.flat()), answer)
  }
}

function placed(whole: unknown, [name, ...rest]: readonly string[], list: unknown[]): unknown {
  if (name === undefined) return list
  const object = whole as Record<string, unknown>
  object[name] = placed(object[name], rest, list)
  return object
}
