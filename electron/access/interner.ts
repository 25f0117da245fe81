/**
 * Ids as small integers. Looking a string up costs more than everything else in a permission check
 * together, so ids are translated once at the edge of the engine and never inside it.
 */
export class Interner {
  readonly ids: string[] = []
  private readonly places = new Map<string, number>()

  /** The place of an id, given out anew where the id was never seen. */
  add(id: string): number {
    const known = this.places.get(id)
    if (known !== undefined) return known
    const place = this.ids.push(id) - 1
    this.places.set(id, place)
    return place
  }

  /** The place of an id, or -1. */
  find(id: string): number {
    return this.places.get(id) ?? -1
  }
}
