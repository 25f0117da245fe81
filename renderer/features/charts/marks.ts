import type { Inks } from '../../ui/picture/inks.ts'
import type { Shape, Stroke } from '../../ui/picture/shapes.ts'

export const none: Stroke = { stroke: 'none', thickness: 0, dash: [] }

export function line(data: string, stroke: string, thickness: number): Extract<Shape, { kind: 'path' }> {
  return { kind: 'path', data, x: 0, y: 0, scale: 1, stroke, thickness, dash: [] }
}

type Label = Extract<Shape, { kind: 'text' }>

export function label(
  said: Pick<Label, 'text' | 'x' | 'y' | 'fill' | 'anchor'>,
  weight = 400,
): Extract<Shape, { kind: 'text' }> {
  return { kind: 'text', size: 11, weight, halo: null, ...said }
}

export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

interface Scale {
  readonly ticks: readonly number[]
  /** Where a number stands, from the top. */
  readonly y: (tick: number) => number
  readonly left: number
  readonly right: number
  readonly number: (tick: number) => string
}

/** A line across for each of some round numbers, which stand before it. */
export function scaleLines({ ticks, y, left, right, number }: Scale, inks: Inks): readonly Shape[] {
  return ticks.flatMap((tick) => [
    line(`M${left} ${tenth(y(tick))}H${right}`, inks('line'), 1),
    label({ text: number(tick), x: left - 8, y: y(tick) + 4, fill: inks('quiet'), anchor: 'end' }),
  ])
}
