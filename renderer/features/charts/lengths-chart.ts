import type { Inks } from '../../ui/picture/inks.ts'
import type { Picture, Shape } from '../../ui/picture/shapes.ts'
import { none } from './marks.ts'

/** How many routes there are of each length, and what their picture says. */
export interface LengthScene {
  readonly title: string
  /** By the number of links. */
  readonly counts: readonly number[]
  readonly words: {
    readonly length: (links: number) => string
    readonly number: (count: number) => string
  }
}

const rowHeight = 28
const barHeight = 16
const labels = 150
const numbers = 70

/** A bar for each length, from roles held on the account itself down. Whatever is there at all is to be seen. */
export function drawRouteLengths({ title, counts, words }: LengthScene, width: number, inks: Inks): Picture {
  const most = Math.max(1, ...counts)
  const room = Math.max(40, width - labels - numbers)
  const height = counts.length * rowHeight
  const bars = counts.flatMap((count, links): readonly Shape[] => {
    const top = links * rowHeight + (rowHeight - barHeight) / 2
    const long = count === 0 ? 0 : Math.max(2, (room * count) / most)
    const text = { kind: 'text', y: top + 12, halo: null } as const
    return [
      {
        ...text,
        text: words.length(links),
        x: labels - 10,
        size: 12,
        weight: 400,
        fill: inks('quiet'),
        anchor: 'end',
      },
      {
        kind: 'rect',
        x: labels,
        y: top,
        width: long,
        height: barHeight,
        radius: 3,
        fill: inks('accent'),
        ...none,
      },
      {
        ...text,
        text: words.number(count),
        x: labels + long + 8,
        size: 12,
        weight: 500,
        fill: inks('text'),
        anchor: 'start',
      },
    ]
  })
  return {
    title,
    box: { x: 0, y: 0, width, height },
    shapes: [{ kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: inks('ground'), ...none }, ...bars],
  }
}
