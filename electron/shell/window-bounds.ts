import { z } from 'zod'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const keptSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
})
export type KeptBounds = Readonly<z.infer<typeof keptSchema>>

export interface OpeningBounds {
  readonly width: number
  readonly height: number
  /** Absent: in the middle of the screen. */
  readonly position: { readonly x: number; readonly y: number } | null
  readonly maximized: boolean
}

export const smallest = { width: 960, height: 640 }
const first: OpeningBounds = { width: 1280, height: 800, position: null, maximized: false }

/** As much of a title bar as one needs to get hold of a window. */
const grip = { width: 120, height: 32 }

/** Where the window opens: as it was left, where a screen still shows it there. */
export function openingBounds(kept: unknown, screens: readonly Area[]): OpeningBounds {
  const parsed = keptSchema.safeParse(kept)
  if (!parsed.success) return first
  const { x, y, maximized } = parsed.data
  const width = Math.max(parsed.data.width, smallest.width)
  const height = Math.max(parsed.data.height, smallest.height)
  const reachable = screens.some(
    (screen) =>
      overlap(x, width, screen.x, screen.width) >= grip.width &&
      y >= screen.y &&
      y + grip.height <= screen.y + screen.height,
  )
  return { width, height, position: reachable ? { x, y } : null, maximized }
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
}
