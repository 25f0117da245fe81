/** So long the pointer rests on an element, or the focus on it, before its tip is shown. */
const openAfter = 400

/** So long a tip stays when the pointer has left: time enough to go over to it and read on. */
const closeAfter = 120

interface Pointed {
  readonly element: HTMLElement
  readonly by: 'pointer' | 'focus'
}

/**
 * Follows the pointer and the keyboard to elements that have a tip, and tells which one is to be shown (null: none). A tip
 * stays for as long as the pointer is on its element or on itself, or its element has the focus, until a key or a button
 * is pressed (WCAG 2.2, 1.4.13). Answers how to stop.
 */
export function followTips(show: (element: HTMLElement | null) => void): () => void {
  let shown: Pointed | null = null
  let coming: Pointed | null = null
  /** Put away by hand: not shown again before the pointer has been elsewhere. */
  let enough: HTMLElement | null = null
  let timer = 0

  const become = (next: Pointed | null): void => {
    window.clearTimeout(timer)
    coming = null
    if (next === shown) return
    shown = next
    show(next?.element ?? null)
  }
  const comeSoon = (next: Pointed): void => {
    const { element } = next
    if (element === coming?.element || element === shown?.element || element === enough) return
    become(null)
    coming = next
    timer = window.setTimeout(() => become(next), openAfter)
  }
  const stay = (): void => {
    if (coming === null) window.clearTimeout(timer)
  }
  const goSoon = (by: Pointed['by']): void => {
    if (coming?.by === by) become(null)
    else if (shown?.by === by) {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => become(null), closeAfter)
    }
  }
  const putAway = (): void => {
    enough = shown?.element ?? coming?.element ?? null
    become(null)
  }

  const over = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch' || !(target instanceof Element)) return
    if (target.closest('[role="tooltip"]')) return stay()
    const element = tipped(target)
    if (element !== enough) enough = null
    if (element === null) return goSoon('pointer')
    return element === shown?.element ? stay() : comeSoon({ element, by: 'pointer' })
  }
  const out = ({ relatedTarget }: PointerEvent): void => {
    if (relatedTarget === null) goSoon('pointer')
  }
  const focused = ({ target }: FocusEvent): void => {
    const element = target instanceof Element && target.matches(':focus-visible') ? tipped(target) : null
    if (element) comeSoon({ element, by: 'focus' })
  }
  const blurred = (): void => goSoon('focus')

  const following = new AbortController()
  const { signal } = following
  document.addEventListener('pointerover', over, { signal, passive: true })
  document.addEventListener('pointerout', out, { signal, passive: true })
  document.addEventListener('focusin', focused, { signal })
  document.addEventListener('focusout', blurred, { signal })
  // Before anybody else is told: who opens something by it opens it without the tip.
  document.addEventListener('pointerdown', putAway, { signal, capture: true })
  document.addEventListener('keydown', putAway, { signal, capture: true })
  return () => {
    following.abort()
    window.clearTimeout(timer)
  }
}

function tipped(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>('[data-tip]')
}
