import type { Box } from '../../../ui/picture/shapes.ts'
import type { Layout } from './layout.ts'

/** Where a map's origin stands in its window, and how large a pixel of the map is. */
export interface MapView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const margin = 32
const leastZoom = 0.05
/** Smaller than this, names cannot be read: then rather a part than everything. */
const readable = 0.6

/** The box in the middle: as large as fits and not larger than life, or at the zoom that is given. */
export function viewportAround(size: Size, box: Box, zoom = zoomFor(size, box)): MapView {
  return {
    x: size.width / 2 - (box.x + box.width / 2) * zoom,
    y: size.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  }
}

/** Everything where it can be read; else as much as can be, around one node. */
export function firstViewport(size: Size, { bounds, nodes }: Layout, middle: string | null): MapView {
  const box = middle === null ? undefined : nodes.get(middle)
  if (!box || zoomFor(size, bounds) >= readable) return viewportAround(size, bounds)
  const across = (size.width - 2 * margin) / bounds.width
  const zoom = Math.min(1, Math.max(readable, across))
  const around = viewportAround(size, box, zoom)
  return across >= readable ? { ...around, x: viewportAround(size, bounds, zoom).x } : around
}

/** The same view, moved no further than it takes to see a box whole. */
export function viewportShowing(view: MapView, size: Size, box: Box): MapView {
  const along = (at: number, start: number, length: number, room: number) => {
    const low = at + start * view.zoom
    const high = low + length * view.zoom
    if (low < margin) return at + margin - low
    return high > room - margin ? at + room - margin - high : at
  }
  return {
    x: along(view.x, box.x, box.width, size.width),
    y: along(view.y, box.y, box.height, size.height),
    zoom: view.zoom,
  }
}

/** The part of the map that is in sight. */
export function boxInView({ x, y, zoom }: MapView, { width, height }: Size): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

function zoomFor({ width, height }: Size, box: Box): number {
  const fits = Math.min((width - 2 * margin) / box.width, (height - 2 * margin) / box.height)
  return Math.max(leastZoom, Math.min(1, fits))
}
