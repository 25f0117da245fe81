/**
 * Ids as small integers. Looking a string up costs more than everything else in a permission check
 * together, so ids are translated once at the edge of the engine and never inside it.
 *
 * Not a Map of strings: among 88,000 ids a look-up is paid in cache misses, and a Map touches a bucket, an
 * entry and the string, after V8 has hashed the one that came over the wire. Here the characters are packed
 * and hashed in one pass and met again in one dense array: two places touched, about 0.55 of the time, for
 * short ids and for uuids alike (docs/decisions/0030).
 */
export class Interner {
  readonly ids: string[] = []
  /** Open addressing: where an id's entry starts, below the high bits of its hash; 0 where there is none. */
  private slots: Int32Array
  /** Entry after entry: place, head, words. The length is a power of two; the bits it leaves are the hash's. */
  private entries: Int32Array
  private end = 1
  /** The words of the id that is asked about, four characters each, and their head: see `pack`. */
  private words = new Int32Array(16)
  private head = 0

  /** There is room for about `expected` ids before the tables must grow. */
  constructor(expected = 256) {
    this.slots = new Int32Array(powerOfTwo(expected * 2))
    this.entries = new Int32Array(powerOfTwo(expected * 6))
  }

  /** The place of an id, given out anew where the id was never seen. */
  add(id: string): number {
    const known = this.find(id)
    if (known !== -1) return known
    const place = this.ids.push(id) - 1
    this.append(place)
    return place
  }

  /**
   * The same as `add`, where the id at `near` or the one after it is likely, which costs no look-up: rows
   * mostly come in the order in which their ids were given out, and links one manager after the other.
   */
  addNear(id: string, near: number): number {
    const { ids } = this
    if (ids[near] === id) return near
    return ids[near + 1] === id ? near + 1 : this.add(id)
  }

  /** The place of an id, or -1. */
  find(id: string): number {
    const hash = this.pack(id)
    const { slots, entries } = this
    const last = slots.length - 1
    const starts = entries.length - 1
    for (let slot = firstSlot(hash) & last; ; slot = (slot + 1) & last) {
      const found = slots[slot]!
      if (found === 0) return -1
      if (((found ^ hash) & ~starts) !== 0 || !this.isAt(found & starts)) continue
      const place = entries[found & starts]!
      if ((this.head & 1) === 0 || this.ids[place] === id) return place
    }
  }

  /**
   * Puts the id into `words` and returns its hash: one pass, because characters are dear to fetch. The head
   * is twice the length, and one more where a character was wider than a byte: then another id can have the
   * same words, and the strings decide.
   */
  private pack(id: string): number {
    const { length } = id
    if (wordsOf(length) > this.words.length) this.words = new Int32Array(length)
    const { words } = this
    let hash = length
    let count = 0
    let word = 0
    let every = 0
    for (let at = 0; at < length; at++) {
      const code = id.charCodeAt(at)
      every |= code
      word = (word << 8) | code
      if ((at & 3) === 3) {
        words[count++] = word
        hash = mixed(hash, word)
        word = 0
      }
    }
    if ((length & 3) !== 0) {
      words[count] = word
      hash = mixed(hash, word)
    }
    this.head = length * 2 + ((0xff - every) >>> 31)
    return spread(hash)
  }

  private isAt(start: number): boolean {
    const { entries, words, head } = this
    if (entries[start + 1] !== head) return false
    const count = wordsOf(head >> 1)
    for (let at = 0; at < count; at++) if (entries[start + 2 + at] !== words[at]) return false
    return true
  }

  /** Gives the id that was just asked about its entry. */
  private append(place: number): void {
    const count = wordsOf(this.head >> 1)
    if (this.end + 2 + count > this.entries.length) this.widen(this.end + 2 + count)
    if (this.ids.length * 2 > this.slots.length) this.settleAll(this.slots.length * 2)
    this.entries[this.end] = place
    this.entries[this.end + 1] = this.head
    for (let at = 0; at < count; at++) this.entries[this.end + 2 + at] = this.words[at]!
    this.settle(this.end)
    this.end += 2 + count
  }

  private widen(least: number): void {
    const entries = new Int32Array(powerOfTwo(least))
    entries.set(this.entries)
    this.entries = entries
    this.settleAll(this.slots.length)
  }

  private settleAll(slots: number): void {
    this.slots = new Int32Array(slots)
    for (let start = 1; start < this.end; start += 2 + wordsOf(this.entries[start + 1]! >> 1))
      this.settle(start)
  }

  private settle(start: number): void {
    const hash = this.hashAt(start)
    const last = this.slots.length - 1
    let slot = firstSlot(hash) & last
    while (this.slots[slot] !== 0) slot = (slot + 1) & last
    this.slots[slot] = (hash & ~(this.entries.length - 1)) | start
  }

  /** The hash that `pack` returned for this entry. */
  private hashAt(start: number): number {
    const { entries } = this
    const length = entries[start + 1]! >> 1
    const end = start + 2 + wordsOf(length)
    let hash = length
    for (let at = start + 2; at < end; at++) hash = mixed(hash, entries[at]!)
    return spread(hash)
  }
}

function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 2)))
}

function wordsOf(length: number): number {
  return (length + 3) >> 2
}

/** The multipliers are the usual odd constants for 32-bit mixing. */
function mixed(hash: number, word: number): number {
  const both = Math.imul(hash ^ word, 0x9e3779b1)
  return both ^ (both >>> 15)
}

function spread(hash: number): number {
  const once = Math.imul(hash, 0x85ebca77)
  return once ^ (once >>> 13)
}

/** From other bits of the hash than those that stand in the slot. */
function firstSlot(hash: number): number {
  return hash ^ (hash >>> 16)
}
