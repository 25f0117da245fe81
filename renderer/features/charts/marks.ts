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
