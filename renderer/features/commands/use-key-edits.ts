import { useState } from 'react'
import type { ChosenKeys } from '../../../shared/commands/key-choice.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'

export interface KeyEdits {
  /** Keeps other keys, in every window. */
  readonly change: (edit: (keys: ChosenKeys) => ChosenKeys) => void
  /** Takes the last change of this sitting back; null: there is none. */
  readonly undo: (() => void) | null
}

/** Changes of the keys, and the way back as long as the map is open. */
export function useKeyEdits(): KeyEdits {
  const [before, setBefore] = useState<readonly ChosenKeys[]>([])
  const last = before.at(-1)
  return {
    change: (edit) => {
      const { keys } = mirrorNow().settings
      setBefore([...before, keys])
      keep(edit(keys))
    },
    undo: last
      ? () => {
          setBefore(before.slice(0, -1))
          keep(last)
        }
      : null,
  }
}

function keep(keys: ChosenKeys): void {
  void runAct('settings.set', { keys })
}
