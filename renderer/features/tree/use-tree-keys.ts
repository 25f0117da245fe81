import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { mirrorNow } from '../../client/mirror.ts'
import { fold } from '../../ui/fold.ts'
import { firstLetter } from '../../ui/letters.ts'
import { actOfKey, typeAhead } from './keys.ts'
import { pickOfKey } from './pick-keys.ts'
import { pickRows } from './pick-rows.ts'
import type { TreeRows } from './rows.ts'
import { foldedName } from './search.ts'
import { useTreeState } from './tree-state.ts'

/** After this long a typed sign begins a new word. */
const pause = 700

export interface TreeKeys {
  readonly rows: TreeRows
  readonly cursor: number
  readonly page: () => number
  readonly open: (row: number) => void
  /** Opens the menu of the row at which the keyboard is. */
  readonly menu: () => void
}

/** Moves, folds, opens and finds by typing. */
export function useTreeKeys({ rows, cursor, page, open, menu }: TreeKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 })
  const moveTo = useTreeState((state) => state.moveTo)
  const setExpanded = useTreeState((state) => state.setExpanded)

  const find = (event: KeyboardEvent) => {
    const going = event.timeStamp - typed.current.at < pause
    typed.current = { text: (going ? typed.current.text : '') + event.key, at: event.timeStamp }
    const { graph } = mirrorNow()
    const row = typeAhead(rows, cursor, typed.current.text, (each) => {
      const kind = rows.group(each)
      return kind === null ? foldedName(graph, rows.account(each)) : fold(kind)
    })
    if (row !== -1) moveTo(rows.path(row))
  }

  return (event) => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault()
      // The menu that this opens closes on keys pressed outside of it, this one among them.
      event.stopPropagation()
      return menu()
    }
    const picking = pickOfKey(event, { rows, cursor, page: page() })
    if (picking) {
      event.preventDefault()
      return pickRows(rows, picking)
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typing = typed.current.text !== '' && event.timeStamp - typed.current.at < pause
    if (event.key === ' ' && typing) {
      event.preventDefault()
      return find(event)
    }
    const act = actOfKey(event.key, { rows, cursor, page: page() })
    if (act) {
      event.preventDefault()
      switch (act.kind) {
        case 'move':
          return moveTo(rows.path(act.row))
        case 'open':
          return open(act.row)
        case 'expand':
          return setExpanded(
            act.rows.map((row) => rows.path(row)),
            true,
          )
        case 'collapse':
          return setExpanded([rows.path(act.row)], false)
      }
    }
    if (isSign(event.key) && event.key !== ' ') find(event)
  }
}

/** Names of keys are longer than one sign. */
function isSign(key: string): boolean {
  return key !== '' && firstLetter(key) === key
}
