import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { useCallback } from 'react'
import { mayChange } from '../../../client/looked.ts'
import { useLatest } from '../../../ui/use-latest.ts'
import type { RowLanguage } from '../row-language.ts'
import { pickOf } from '../picks.ts'
import type { TreeRows } from '../rows.ts'
import { useTreeState } from '../tree-state.ts'
import { accountsDragType } from './drag-state.ts'
import classes from './carried.module.css'

interface Source {
  readonly rows: TreeRows
  readonly row: number
  readonly language: RowLanguage
}

/** Makes the element of a row something to drag for as long as it is there. */
export type RowSource = (element: HTMLElement) => () => void

/**
 * Makes rows of the tree something to drag: with one goes what is selected, when it is part of that. Which row
 * an element shows is asked when somebody drags it: elements are used again for other rows.
 */
export function useRowSource(rows: TreeRows, language: RowLanguage): RowSource {
  const latest = useLatest({ rows, language })
  return useCallback(
    (element) => {
      const now = (): Source => ({ ...latest(), row: Number(element.dataset['row']) })
      return draggable({
        element,
        canDrag: () => {
          const { rows: current, row } = now()
          return current.group(row) === null && mayChange()
        },
        getInitialData: () => ({ type: accountsDragType, picks: carriedFrom(now()) }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
            render: ({ container }) => {
              const chip = document.createElement('div')
              chip.className = classes.image ?? ''
              chip.textContent = nameOfCarried(now())
              container.append(chip)
            },
          }),
      })
    },
    [latest],
  )
}

function carriedFrom({ rows, row }: Source): ReadonlySet<number> {
  const pick = pickOf(rows, row)
  const { picks } = useTreeState.getState()
  if (pick === null) return new Set()
  return picks.has(pick) ? picks : new Set([pick])
}

function nameOfCarried(source: Source): string {
  const { rows, row, language } = source
  const { size } = carriedFrom(source)
  return size > 1
    ? language.t('carried', { count: size, size: language.number(size) })
    : rows.graph.accounts.name(rows.account(row))
}
