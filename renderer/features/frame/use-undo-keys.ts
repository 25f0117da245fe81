import { useEffect } from 'react'
import { redoLatest, undoLatest } from './undo.ts'

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y everywhere but in text, which has an undo of its own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = event.defaultPrevented || isInText(event.target) ? null : actOf(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function actOf(event: KeyboardEvent): (() => void) | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? redoLatest : undoLatest
  return key === 'y' && !event.shiftKey ? redoLatest : null
}

function isInText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
