import type { ReactNode, Ref } from 'react'
import classes from './pointer-note.module.css'

interface PointerNoteProps {
  /** For whoever follows the pointer: see `placeBeside`. */
  readonly ref: Ref<HTMLDivElement>
  /** `status` where a screen reader has to hear it: while something is drawn and not dragged natively. */
  readonly role?: 'tooltip' | 'status'
  /** There is nothing to say just now; the note stays, so that it can be placed. */
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** Says beside the pointer what letting go would do. */
export function PointerNote({ ref, role, isEmpty, children }: PointerNoteProps) {
  return (
    <div ref={ref} role={role} className={classes.note} data-empty={isEmpty || undefined}>
      {children}
    </div>
  )
}

interface NoteLineProps {
  readonly icon: ReactNode
  readonly isRefused?: boolean
  readonly children: ReactNode
}

/** The first line of a note, with a sign of what it comes to. */
export function NoteLine({ icon, isRefused = false, children }: NoteLineProps) {
  return (
    <p className={classes.line} data-refused={isRefused || undefined}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

/** Room that a note keeps from the edges of the window, and from what is carried at the pointer. */
const margin = 8
const beside = 18
const below = 34

/** Puts a note where it is in sight and hides neither the pointer nor what it carries. */
export function placeBeside(note: HTMLElement, clientX: number, clientY: number): void {
  const x = Math.min(clientX + beside, window.innerWidth - note.offsetWidth - margin)
  const isRoomBelow = clientY + below + note.offsetHeight + margin <= window.innerHeight
  const y = isRoomBelow ? clientY + below : Math.max(margin, clientY - margin - note.offsetHeight)
  note.style.transform = `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`
}
