import { roomFor } from './room.ts'

const none = -1

/**
 * Lists of numbers by number, as chains through two typed arrays: 88,000 accounts must not cost
 * 88,000 arrays. An item stands in one list at a time; taking one out costs the length of its list.
 */
export class IntLists {
  #first: Int32Array<ArrayBuffer>
  #next: Int32Array<ArrayBuffer>

  /** Room for so many lists and items to begin with; more are welcome. */
  constructor(lists = 0, items = 0) {
    this.#first = new Int32Array(lists + 16).fill(none)
    this.#next = new Int32Array(items + 16).fill(none)
  }

  add(list: number, item: number): void {
    this.#first = grown(this.#first, list)
    this.#next = grown(this.#next, item)
    this.#next[item] = this.#first[list] ?? none
    this.#first[list] = item
  }

  remove(list: number, item: number): void {
    let before = none
    for (let at = this.#first[list] ?? none; at !== none; at = this.#next[at] ?? none) {
      if (at === item) {
        const after = this.#next[at] ?? none
        if (before === none) this.#first[list] = after
        else this.#next[before] = after
        return
      }
      before = at
    }
  }

  /** The item that was added last, or -1. Go on with `next`. */
  first(list: number): number {
    return this.#first[list] ?? none
  }

  next(item: number): number {
    return this.#next[item] ?? none
  }
}

function grown(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < array.length) return array
  const longer = new Int32Array(roomFor(index)).fill(none)
  longer.set(array)
  return longer
}
