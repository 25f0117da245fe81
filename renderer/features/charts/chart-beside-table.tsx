import type { ReactNode } from 'react'
import { paperInks, screenInks } from '../../ui/picture/inks.ts'
import type { Inks } from '../../ui/picture/inks.ts'
import { PictureView } from '../../ui/picture/picture-view.tsx'
import type { Picture } from '../../ui/picture/shapes.ts'
import classes from './charts-screen.module.css'
import { SaveChart } from './save-chart.tsx'

interface ChartBesideTableProps {
  readonly name: string
  /** Of the file, without its ending. */
  readonly file: string
  /** Of chart and table together, in pixels. */
  readonly width: number
  /** The moment that is looked at, by its place; a file has none. */
  readonly at: number
  readonly draw: (at: number | null, width: number, height: number, inks: Inks) => Picture
  /** The pointer is at this pixel from the left of the chart. */
  readonly onPoint: (pixels: number, chartWidth: number) => void
  /** Its table. */
  readonly children: ReactNode
}

const height = 200
const tableWidth = 300
const fileSize = { width: 900, height: 320 }

/** What is so over time, drawn, and in numbers at the moment that is looked at. */
export function ChartBesideTable({ name, file, width, at, draw, onPoint, children }: ChartBesideTableProps) {
  const chartWidth = Math.max(240, width - tableWidth - 24)
  return (
    <>
      <div className={classes.of}>
        <h3 className={classes.name}>{name}</h3>
        <SaveChart name={file} draw={() => draw(null, fileSize.width, fileSize.height, paperInks)} />
      </div>
      <div className={classes.beside}>
        <div
          className={classes.picture}
          onPointerMove={(event) => {
            const { left } = event.currentTarget.getBoundingClientRect()
            onPoint(event.clientX - left, chartWidth)
          }}
        >
          <PictureView {...draw(at, chartWidth, height, screenInks)} />
        </div>
        {children}
      </div>
    </>
  )
}
