/** A row or column that is drawn, by its place, and the seat that it takes: elements that go on to show another. */
export interface Seated {
  readonly place: number
  readonly seat: number
}

/** Where no more than so many come in, the others stay as they are; where more do, all move on in their order. */
const mostComing = 4

/**
 * Gives seats to what is drawn, so that scrolling makes hardly any elements. A short scroll seats what comes in
 * where something went, which moves those elements to the other end; after a long one the seats are filled again as
 * they stand in the page, for nothing is slower than moving them. What has the focus keeps its seat in any case.
 */
export function seating(): (places: readonly number[], focused: number) => readonly Seated[] {
  let before: readonly Seated[] = []
  return (places, focused) => {
    const known = new Map(before.map(({ place, seat }) => [place, seat]))
    const coming = places.filter((place) => !known.has(place)).length
    const stays = (place: number): boolean => coming <= mostComing || place === focused
    const kept = new Set(places.flatMap((place) => (stays(place) ? (known.get(place) ?? []) : [])))
    const free = before.map(({ seat }) => seat).filter((seat) => !kept.has(seat))
    let newest = Math.max(-1, ...known.values())
    let taken = 0
    before = places.map((place) => {
      const own = stays(place) ? known.get(place) : undefined
      return { place, seat: own ?? free[taken++] ?? ++newest }
    })
    return before
  }
}
