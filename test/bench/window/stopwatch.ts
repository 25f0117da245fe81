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
  /** The first part of the snapshot, or all of it where it is short (the longest message then), and when it came. */
  readonly arrived: { characters: number; at: number }
  /** From then until there were rows, painted; null until they are there. */
  readonly shown: () => Promise<Painted>
  /** The box that scrolls the rows of this role. */
  readonly scroller: (role: string) => HTMLElement
  /** Puts a text into the input of this label, as a key does, past the setter that React puts on it. */
  readonly type: (label: string, text: string) => void
  /** Scrolls by so many pixels a frame: all of it, and the worst frame. */
  readonly scroll: (
    box: HTMLElement,
    step: number,
    frames: number,
  ) => Promise<Painted & { readonly worst: number }>
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
  // A frame's callbacks run before it is painted; a message that is sent in one comes after.
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const painted = () =>
    new Promise<void>((resolve) => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => resolve())
      channel.port1.start()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
  const since = async (from: number): Promise<Painted> => {
    const ms = performance.now() - from
    // Long tasks are told late, and what an act put off still belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const mine = long.filter((task) => task.startTime + task.duration > from)
    return { ms, longest: Math.max(0, ...mine.map((task) => task.duration)) }
  }
  const until = async (done: () => boolean): Promise<void> => {
    const late = performance.now() + 60_000
    while (!done()) {
      if (performance.now() > late) throw new Error('nothing was shown in a minute')
      await nextFrame()
    }
    await painted()
  }

  const stopwatch: Stopwatch = {
    arrived: { characters: 0, at: 0 },
    paint: async (act, done) => {
      await painted()
      const from = performance.now()
      act()
      await until(done)
      return since(from)
    },
    shown: async () => {
      await until(() => document.querySelector('[role=treeitem]') !== null)
      return since(stopwatch.arrived.at)
    },
    scroller: (role) => {
      for (
        let box = document.querySelector<HTMLElement>(`[role=${role}]`);
        box !== null;
        box = box.parentElement
      )
        if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
      return document.documentElement
    },
    type: (label, text) => {
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)
      if (!input) throw new Error(`there is no input ${label}`)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    scroll: async (box, step, frames) => {
      const from = performance.now()
      let [last, worst] = [await nextFrame(), 0]
      for (let frame = 0; frame < frames; frame++) {
        const end = box.scrollHeight - box.clientHeight
        box.scrollTop = box.scrollTop + step > end ? 0 : box.scrollTop + step
        const now = await nextFrame()
        worst = Math.max(worst, now - last)
        last = now
      }
      return { ...(await since(from)), worst }
    },
  }
  Reflect.set(window, 'stopwatch', stopwatch)

  let parted = false
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      this.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string' || parted || data.length <= stopwatch.arrived.characters) return
        parted = data.startsWith('{"kind":"part"')
        stopwatch.arrived.characters = data.length
        stopwatch.arrived.at = performance.now()
      })
    }
  }
}
