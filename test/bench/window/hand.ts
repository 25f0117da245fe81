import type { Painted } from './stopwatch.ts'

/** Where the mouse goes, in the window. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One drag: from pressing the button, and from letting it go, until the change was painted. */
export interface Dragged {
  readonly fromPress: Painted
  readonly fromDrop: Painted
}

/** What stands in `window.hand`: a way around trees that knows nothing but their roles, the same for everyone. */
export interface Hand {
  /** The row of an account by its whole name, at this level if one is given (the roots are at 1). */
  readonly row: (name: string, level?: number) => HTMLElement | undefined
  /** Scrolls until the row is there, then so far that this many rows are above it. */
  readonly bring: (name: string, above: number) => Promise<void>
  /** Opens a row that is there and closed. */
  readonly open: (name: string) => Promise<void>
  /** Presses the button of this name, where there is one. */
  readonly press: (name: string) => void
  /** Begins to wait for a drag with the mouse, and for what it changed to be painted: to be called before the button is pressed. */
  readonly watchDrag: (done: () => boolean) => void
  /** Lets frame follow frame until what is dragged is let go, and waits for the beginning of one. */
  readonly keepFrames: () => Promise<void>
  /** The drag that was waited for; rejects where in half a minute nothing was dropped. */
  readonly watchedDrag: () => Promise<Dragged>
}

/** Runs in the page after the stopwatch. It is handed over as text, so it may use nothing from outside itself. */
export function installHand(): void {
  const item = '[role=treeitem]'
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const when = (type: string) =>
    new Promise<number>((resolve) => {
      window.addEventListener(type, () => resolve(performance.now()), { capture: true, once: true })
    })
  // A piece of text of its own: what stands behind a name may begin with a digit.
  const says = (node: Node, name: string): boolean =>
    node.nodeType === Node.TEXT_NODE
      ? node.nodeValue?.trim() === name
      : [...node.childNodes].some((inner) => says(inner, name))
  const dragged = async (done: () => boolean): Promise<Dragged> => {
    const pressing = when('mousedown')
    // A drag that is let go where nothing takes it ends without a drop.
    const dropped = await Promise.race([when('drop'), when('dragend').then(() => null), late()])
    if (dropped === null) throw new Error('what was dragged could not be dropped')
    const pressed = await pressing
    const fromDrop = await window.stopwatch.paintedSince(dropped, done)
    return { fromPress: { ...fromDrop, ms: fromDrop.ms + dropped - pressed }, fromDrop }
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping
  const late = () =>
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('nothing was dropped in half a minute')), 30_000)
    })
  let watched: Promise<Dragged> = Promise.reject(new Error('no drag is waited for'))
  watched.catch(() => {})
  const hand: Hand = {
    row: (name, level) =>
      [...document.querySelectorAll<HTMLElement>(item)].find(
        (row) => (level === undefined || row.getAttribute('aria-level') === String(level)) && says(row, name),
      ),
    bring: async (name, above) => {
      const box = window.stopwatch.scroller(item)
      for (box.scrollTop = 0; !hand.row(name); box.scrollTop += box.clientHeight / 2) {
        if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1)
          throw new Error(`there is no row ${name}`)
        await nextFrame()
        await nextFrame()
      }
      const row = hand.row(name)
      if (!row) throw new Error(`the row ${name} is gone`)
      const { top, height } = row.getBoundingClientRect()
      box.scrollTop += top - box.getBoundingClientRect().top - above * height
      await nextFrame()
      await nextFrame()
    },
    open: async (name) => {
      const isOpen = () => hand.row(name)?.getAttribute('aria-expanded') === 'true'
      if (isOpen()) return
      // Its arrow, which is the first thing in a row of everyone's.
      hand.row(name)?.querySelector('span')?.click()
      await window.stopwatch.paintedSince(performance.now(), isOpen)
    },
    press: (name) => {
      const buttons = [...document.querySelectorAll('button')]
      buttons.find((each) => (each.ariaLabel ?? each.textContent.trim()) === name)?.click()
    },
    watchDrag: (done) => {
      watched = dragged(done)
      watched.catch(() => {})
    },
    keepFrames: async () => {
      let goes = true
      void when('dragend').then(() => (goes = false))
      const keep = () => {
        if (goes) requestAnimationFrame(keep)
      }
      keep()
      await nextFrame()
      await nextFrame()
    },
    watchedDrag: () => watched,
  }
  Reflect.set(window, 'hand', hand)
}
