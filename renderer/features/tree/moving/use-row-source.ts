import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
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

/** Makes a row of the tree something to drag: with it goes what is selected, when it is part of that. */
export function useRowSource(source: Source): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(source)
  useEffect(() => {
    latest.current = source
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    return draggable({
      element,
      canDrag: () => latest.current.rows.group(latest.current.row) === null,
      getInitialData: () => ({ type: accountsDragType, picks: carriedFrom(latest.current) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
          render: ({ container }) => {
            const chip = document.createElement('div')
            chip.className = classes.image ?? ''
            chip.textContent = nameOfCarried(latest.current)
            container.append(chip)
          },
        }),
    })
  }, [])
  return ref
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
