import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { actOfKey } from './act-menu.tsx'
import type { Act } from './act.ts'
import { perform } from './perform.ts'

export interface ActKeys {
  /** Whether the row's menu is open. */
  readonly opened: boolean
  readonly setOpened: (opened: boolean) => void
  /** For the row itself: Enter opens the menu, an act's letter does the act at once. */
  readonly press: (event: KeyboardEvent) => void
}

/** The keys of a row with which something can be done. */
export function useActKeys(acts: readonly Act[]): ActKeys {
  const [opened, setOpened] = useState(false)
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const act = actOfKey(acts, event)
    if (!act && event.key !== 'Enter') return
    event.preventDefault()
    // The letter may come before the focus has gone into the menu that was just opened.
    setOpened(!act)
    if (act) void perform(act)
  }
  return { opened, setOpened, press }
}
