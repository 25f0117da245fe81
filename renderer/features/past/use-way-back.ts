import { useEffect } from 'react'

/** What Escape closes before it leads back to now. */
const nearer = '[role="dialog"], [role="menu"], [role="listbox"]'

/** Escape leads back to now, where nothing else takes it. */
export function useWayBack(goBack: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return
      // Lists of choices stay in the document while they are closed.
      const isNearer = [...document.querySelectorAll(nearer)].some((element) => element.checkVisibility())
      if (!isNearer) goBack()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [goBack])
}

/** In a field Escape is the field's. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  )
}
