/** Enough digits to mean an id and not a number in a name. */
const fewest = 3

/** The digits of what was typed, where it can be an id: nothing but digits, hyphens and spaces. */
export function readId(text: string): string | null {
  const id = text.replaceAll(/[\s-]/g, '')
  return id.length >= fewest && /^\d+$/.test(id) ? id : null
}

/**
 * Places whose id is this one, begins with it, or contains it, in this order; no other digits will do. At most `most`
 * of them.
 */
export function findIds(ids: readonly string[], id: string, most: number): readonly number[] {
  const whole: number[] = []
  const begun: number[] = []
  const inside: number[] = []
  for (let place = 0; place < ids.length; place += 1) {
    const at = (ids[place] ?? '').indexOf(id)
    if (at === -1) continue
    const list = at > 0 ? inside : ids[place] === id ? whole : begun
    if (list.length < most) list.push(place)
  }
  return [...whole, ...begun, ...inside].slice(0, most)
}
