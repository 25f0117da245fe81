/** How long an act took until its result was painted, and the longest task that it caused. */
export interface Painted {
  readonly ms: number
  /** In ms; 0 where no task reached 50 ms, the least that Chromium tells. */
  readonly longest: number
}

/** What stands in `window.stopwatch` of every page that is measured. */
export interface Stopwatch {
  /** Acts, and waits for the frame in which `done` holds to be painted. */
  readonly paint: (act: () => void, done: () => boolean) => Promise<Painted>
  /** Waits for the frame in which `done` holds to be painted: the time since a moment. */
  readonly paintedSince: (from: number, done: () => boolean) => Promise<Painted>
  /** Fetches a peer's data, which begins to arrive then. */
  readonly fetched: (address: string) => Promise<string>
  /**
   * When the first part of the data arrived, and its last. Of a snapshot that is short all of it is the first (the
   * longest message then).
   */
  readonly arrived: { characters: number; first: number; last: number }
  /** From the first part of the data until there is something of this selector, painted. */
  readonly shown: (selector: string) => Promise<Painted>
  /** The box that scrolls what has this selector, up and down or sideways. */
  readonly scroller: (selector: string, axis?: 'overflowY' | 'overflowX') => HTMLElement
  /**
   * Puts a text into the input of this label, as a key does, past the setter that React puts on it. Chromium lays the page
   * out after a typed letter, before anything else comes, to know where the caret is; so does this, for everyone.
   */
  readonly type: (label: string, text: string) => void
  /** Chooses a value in the list of this label. */
  readonly choose: (label: string, value: string) => void
  /** Scrolls by so many pixels a frame, and from the end to the beginning: all of it, and the worst frame. */
  readonly scroll: (
    box: HTMLElement,
    by: 'scrollTop' | 'scrollLeft',
    step: number,
    frames: number,
  ) => Promise<Painted & { readonly worst: number }>
  /** Does something in each of so many frames: all of it, and the worst frame. */
  readonly frames: (count: number, act: () => void) => Promise<Painted & { readonly worst: number }>
}

/**
 * Runs in the page before anything of its own. It is handed over as text, so it may use nothing from
 * outside itself.
 */
export function installStopwatch(): void {
  const long: PerformanceEntry[] = []
  new PerformanceObserver((list) => long.push(...list.getEntries())).observe({ type: 'longtask' })

  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  // A frame's callbacks run before it is painted, and what one of them posts comes after, this ahead of anything else.
  // The frame in which something is there for the first time is the one that paints it: to wait for another one would be
  // a frame too long for whoever does not show it at once. It is looked for behind the time: looking costs each page
  // something else, and callbacks that come later in the same frame may still put it there.
  const painted = async (done: () => boolean): Promise<number> => {
    const late = performance.now() + 60_000
    let at = 0
    do {
      await nextFrame()
      await window.scheduler.postTask(() => undefined, { priority: 'user-blocking' })
      at = performance.now()
      if (at > late) throw new Error('nothing was shown in a minute')
    } while (!done())
    return at
  }
  const between = async (from: number, to: number): Promise<Painted> => {
    // Long tasks are told late, and what an act put off still belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const mine = long.filter((task) => task.startTime + task.duration > from)
    return { ms: to - from, longest: Math.max(0, ...mine.map((task) => task.duration)) }
  }

  const stopwatch: Stopwatch = {
    arrived: { characters: 0, first: 0, last: 0 },
    paint: async (act, done) => {
      // A page at rest is given a frame out of turn: only after the one that follows does an act begin where a frame does,
      // for everyone.
      await painted(() => true)
      await painted(() => true)
      const from = performance.now()
      act()
      return stopwatch.paintedSince(from, done)
    },
    paintedSince: async (from, done) => {
      return between(from, await painted(done))
    },
    fetched: async (address) => {
      const response = await fetch(address)
      stopwatch.arrived.first = performance.now()
      return response.text()
    },
    shown: async (selector) => {
      const at = await painted(() => document.querySelector(selector) !== null)
      return between(stopwatch.arrived.first, at)
    },
    scroller: (selector, axis = 'overflowY') => {
      for (let box = document.querySelector<HTMLElement>(selector); box !== null; box = box.parentElement)
        if (/auto|scroll/.test(getComputedStyle(box)[axis])) return box
      return document.documentElement
    },
    type: (label, text) => {
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)
      if (!input) throw new Error(`there is no input ${label}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.getBoundingClientRect()
    },
    choose: (label, value) => {
      const list = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)
      if (!list) throw new Error(`there is no list ${label}`)
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value)
      list.dispatchEvent(new Event('change', { bubbles: true }))
    },
    scroll: (box, by, step, count) => {
      const room = () =>
        by === 'scrollTop' ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth
      return stopwatch.frames(count, () => {
        box[by] = box[by] + step > room() ? 0 : box[by] + step
      })
    },
    frames: async (count, act) => {
      const from = performance.now()
      let [last, worst] = [await nextFrame(), 0]
      for (let frame = 0; frame < count; frame++) {
        act()
        const now = await nextFrame()
        worst = Math.max(worst, now - last)
        last = now
      }
      return { ...(await between(from, performance.now())), worst }
    },
  }
  Reflect.set(window, 'stopwatch', stopwatch)

  let parts: string | undefined
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string') return
        const { arrived } = stopwatch
        if (parts !== undefined) {
          if (data.startsWith(`{"kind":"reply","id":${parts},`)) arrived.last = performance.now()
          return
        }
        parts = /^\{"kind":"part","id":(\d+),/.exec(data)?.[1]
        if (parts === undefined && data.length <= arrived.characters) return
        arrived.characters = data.length
        arrived.first = performance.now()
        arrived.last = arrived.first
      })
    }
  }
}
