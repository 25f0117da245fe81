import type { Picture, Shape, Stroke } from './shapes.ts'

/** Inter where it is there; the widths were measured in it. */
export const fontFamily =
  "'Inter Variable', Inter, 'Noto Sans JP Variable', 'Noto Sans JP', system-ui, sans-serif"

/** A picture as a file of its own: text stays text, so that it can be selected, searched and read out. */
export function writeSvg({ title, box, shapes }: Picture): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" font-family="${attribute(fontFamily)}">`,
    `\n<title>${content(title)}</title>\n`,
    shapes.map(element).join('\n'),
    '\n</svg>\n',
  ].join('')
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill } = shape
      return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}"${strokeOf(shape)}/>`
    }
    case 'path': {
      const { x, y, scale, data } = shape
      const moved =
        scale === 1 && x === 0 && y === 0
          ? ''
          : ` transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})"`
      return `<path d="${attribute(data)}" fill="${shape.fill ?? 'none'}"${moved}${strokeOf(shape)}/>`
    }
    case 'text': {
      const { x, y, size, weight, fill, anchor, halo, text } = shape
      const edge = halo === null ? '' : ` paint-order="stroke" stroke="${halo}" stroke-width="3"`
      const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
      return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"${end}${edge}>${content(text)}</text>`
    }
  }
}

function strokeOf({ stroke, thickness, dash }: Stroke): string {
  if (stroke === 'none') return ''
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`
  return ` stroke="${stroke}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round"${dashes}`
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000
}

/** XML knows no way of writing most control characters; names must not break the file. */
function content(text: string): string {
  return text
    .replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;')
}
