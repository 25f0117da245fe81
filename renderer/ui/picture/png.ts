import type { Picture, Shape } from './shapes.ts'
import { fontFamily } from './svg.ts'

/** Browsers draw no larger canvas than this, in pixels along one side and in all. */
const longest = 16_000
const mostPixels = 120_000_000
/** Sharp on screens of today, and in print. */
const wanted = 2

/** How many pixels of the file a pixel of the map gets: fewer where the picture would be too large to draw. */
export function pngScale({ width, height }: Picture['box']): number {
  return Math.min(wanted, longest / width, longest / height, Math.sqrt(mostPixels / (width * height)))
}

/** A picture as PNG, drawn with the window's own fonts; null where the browser cannot. */
export async function writePng({ box, shapes }: Picture): Promise<Blob | null> {
  const scale = pngScale(box)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(box.width * scale))
  canvas.height = Math.max(1, Math.round(box.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(scale, scale)
  context.translate(-box.x, -box.y)
  for (const shape of shapes) {
    context.save()
    draw(context, shape)
    context.restore()
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function draw(context: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'text') {
    context.font = `${shape.weight} ${shape.size}px ${fontFamily}`
    context.fillStyle = shape.fill
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
    if (shape.halo !== null) {
      context.strokeStyle = shape.halo
      context.lineWidth = 3
      context.strokeText(shape.text, shape.x, shape.y)
    }
    return context.fillText(shape.text, shape.x, shape.y)
  }
  const path = new Path2D(shape.kind === 'path' ? shape.data : undefined)
  if (shape.kind === 'rect') {
    path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius)
    context.fillStyle = shape.fill
    // A canvas, not an array.
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
    context.fill(path)
  } else {
    context.translate(shape.x, shape.y)
    context.scale(shape.scale, shape.scale)
    if (shape.fill !== undefined) {
      context.fillStyle = shape.fill
      // A canvas, not an array.
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
      context.fill(path)
    }
  }
  if (shape.stroke === 'none') return
  context.strokeStyle = shape.stroke
  context.lineWidth = shape.thickness
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.setLineDash([...shape.dash])
  context.stroke(path)
}
