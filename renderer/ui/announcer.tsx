import { VisuallyHidden } from '@mantine/core'
import { create } from 'zustand'

interface Announced {
  readonly text: string
  /** Another number says the same text again. */
  readonly turn: number
}

const useAnnounced = create<Announced>()(() => ({ text: '', turn: 0 }))

/** Says something to those who do not see it happen. */
export function announce(text: string): void {
  useAnnounced.setState(({ turn }) => ({ text, turn: turn + 1 }))
}

/** Where what a screen announces is read from. */
export function Announcer() {
  const { text, turn } = useAnnounced()
  return (
    <VisuallyHidden>
      <div aria-live="polite" aria-atomic>
        {text === '' ? null : <span key={turn}>{text}</span>}
      </div>
    </VisuallyHidden>
  )
}
