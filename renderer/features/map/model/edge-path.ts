import type { Box, Point } from '../../../ui/picture/shapes.ts'

/** Where a line leaves the account above, and where it comes to the one below. */
export function edgeEnds(from: Box, to: Box): readonly [Point, Point] {
  return [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ]
}

/** A line from the right side of one box to the left side of another, as the data of an SVG path. */
export function edgePath(start: Point, end: Point): string {
  // A request from below goes back: its line leaves and comes in with a wider bend.
  const bend = end.x > start.x ? Math.max(40, (end.x - start.x) / 2) : 90
  return `M${start.x},${start.y} C${start.x + bend},${start.y} ${end.x - bend},${end.y} ${end.x},${end.y}`
}
