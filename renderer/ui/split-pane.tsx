import { useState } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react'
import classes from './split-pane.module.css'

export interface SplitPaneProps {
  /** Under this name the width is remembered. */
  readonly name: string
  readonly label: string
  readonly side: ReactNode
  readonly children: ReactNode
  readonly start?: number
  readonly least?: number
  readonly most?: number
}

const step = 16

/** A pane on the left whose width the person sets, by pointer or by arrow keys. */
export function SplitPane({
  name,
  label,
  side,
  children,
  start = 320,
  least = 220,
  most = 560,
}: SplitPaneProps) {
  const [width, setWidth] = useState(() => remembered(name) ?? start)
  const resize = (to: number) => {
    const next = Math.round(Math.max(least, Math.min(most, to)))
    setWidth(next)
    window.localStorage.setItem(storageName(name), String(next))
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const pane = event.currentTarget.parentElement
    if (pane) resize(event.clientX - pane.getBoundingClientRect().left)
  }
  const key = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0
    if (by === 0) return
    event.preventDefault()
    resize(width + by)
  }
  return (
    <div className={classes.pane}>
      <div className={classes.side} style={{ '--pane-width': `${width}px` } as CSSProperties}>
        {side}
      </div>
      {/* A separator that can be moved takes the focus: the ARIA window splitter. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        className={classes.splitter}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        onKeyDown={key}
        onDoubleClick={() => resize(start)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.main}>{children}</div>
    </div>
  )
}

function storageName(name: string): string {
  return `keyholder.pane.${name}`
}

function remembered(name: string): number | null {
  const width = Number(window.localStorage.getItem(storageName(name)) ?? Number.NaN)
  return Number.isFinite(width) ? width : null
}
