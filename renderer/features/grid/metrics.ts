import type { Metrics } from './model/geometry.ts'

/** The sizes of the grid; grid.module.css takes them from variables that the grid sets. */
export const metrics: Metrics = { rowHeight: 32, colWidth: 68, headWidth: 272, headHeight: 92 }
