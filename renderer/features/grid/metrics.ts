import type { CSSProperties } from 'react'
import { create } from 'zustand'
import type { Metrics } from './model/geometry.ts'

export const densities = ['compact', 'normal', 'comfortable'] as const
/** How close rows and columns stand to each other. */
export type Density = (typeof densities)[number]

/** The sizes of the grid; its styles take them from variables that the grid sets. */
const sizes: Readonly<Record<Density, Metrics>> = {
  compact: { rowHeight: 26, colWidth: 56, headWidth: 248, headHeight: 88 },
  normal: { rowHeight: 32, colWidth: 68, headWidth: 272, headHeight: 92 },
  comfortable: { rowHeight: 40, colWidth: 84, headWidth: 312, headHeight: 100 },
}

const storageName = 'keyholder.grid.density'

interface DensityState {
  readonly density: Density
  readonly choose: (density: Density) => void
}

/** A person's own choice: the same in every workspace, and kept for the next start. */
export const useDensity = create<DensityState>()((set) => ({
  density: readDensity(),
  choose: (density) => {
    set({ density })
    try {
      window.localStorage.setItem(storageName, density)
    } catch {
      // The browser keeps nothing: it holds until the window is closed.
    }
  },
}))

function readDensity(): Density {
  try {
    const kept = window.localStorage.getItem(storageName)
    return densities.find((density) => density === kept) ?? 'normal'
  } catch {
    return 'normal'
  }
}

export function useMetrics(): Metrics {
  return sizes[useDensity((state) => state.density)]
}

/** The sizes at this moment, for handlers. */
export function metricsNow(): Metrics {
  return sizes[useDensity.getState().density]
}

/** The sizes as variables for styles. */
export function metricVariables({
  rowHeight,
  colWidth,
  headWidth,
  headHeight,
}: Metrics): CSSProperties & Record<`--${string}`, string> {
  return {
    '--grid-row': `${rowHeight}px`,
    '--grid-col': `${colWidth}px`,
    '--grid-side': `${headWidth}px`,
    '--grid-head': `${headHeight}px`,
  }
}
