import type { ReviewOverTime } from '../../../shared/contract/charts.ts'
import type { Inks } from '../../ui/picture/inks.ts'
import type { Picture } from '../../ui/picture/shapes.ts'
import { label, line, none, scaleLines, tenth } from './marks.ts'
import { ticksUpTo } from './ticks.ts'

/** How far a review came over time, and what its picture says. */
export interface ReviewScene {
  readonly title: string
  readonly over: Pick<ReviewOverTime, 'moments' | 'decided' | 'items' | 'due'>
  /** The moment that is looked at, by its place. */
  readonly at: number | null
  readonly words: {
    readonly day: (moment: string) => string
    readonly number: (count: number) => string
    readonly all: string
    readonly due: string
    /** The last day itself. */
    readonly lastDay: string
  }
}

const margin = { left: 44, right: 60, top: 22, bottom: 24 }
/** Nearer to each other than this, two labels would lie upon each other. */
const labelWidth = 76

/** Decided items as a stair, all items as a line above, and the last day as one across: what is right of it is late. */
export function drawReview(
  { title, over: { moments, decided, items, due }, at, words }: ReviewScene,
  width: number,
  height: number,
  inks: Inks,
): Picture {
  const field = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const [bottom, right] = [margin.top + field.height, margin.left + field.width]
  const { first, end } = spanOf(moments, due)
  const ticks = ticksUpTo(items)
  const y = (count: number) => tenth(margin.top + field.height * (1 - count / ticks.at(-1)!))
  const x = (time: number) => tenth(margin.left + (field.width * (time - first)) / Math.max(1, end - first))
  const places = moments.map((moment) => x(Date.parse(moment)))
  const stair = decided.map((count, place) => `H${places[place]!}V${y(count)}`).join('')
  const isLate = endOfDay(due) < Date.parse(moments.at(-1)!)
  const dueAt = x(endOfDay(due))
  const days = [
    { text: words.day(moments[0]!), x: margin.left, anchor: 'start' as const },
    { text: isLate ? words.day(moments.at(-1)!) : words.lastDay, x: right, anchor: 'end' as const },
  ].filter((day, place, all) => place === 0 || day.text !== all[0]!.text)
  const isClear = Math.abs(dueAt - margin.left) > labelWidth && Math.abs(dueAt - right) > labelWidth
  const dueAnchor = dueAt > right - labelWidth ? 'end' : dueAt < margin.left + labelWidth ? 'start' : 'middle'
  return {
    title,
    box: { x: 0, y: 0, width, height },
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: inks('ground'), ...none },
      ...scaleLines({ ticks, y, left: margin.left, right, number: words.number }, inks),
      {
        ...none,
        kind: 'path',
        data: `M${margin.left} ${bottom}${stair}V${bottom}Z`,
        x: 0,
        y: 0,
        scale: 1,
        fill: inks('accent'),
      },
      { ...line(`M${margin.left} ${y(items)}H${right}`, inks('text'), 1.5), dash: [4, 3] },
      label({ text: words.all, x: right + 6, y: y(items) + 4, fill: inks('quiet'), anchor: 'start' }),
      line(`M${dueAt} ${margin.top}V${bottom}`, inks('text'), isLate ? 2.5 : 1.5),
      label({ text: words.due, x: dueAt, y: margin.top - 8, fill: inks('text'), anchor: dueAnchor }, 600),
      ...days.map(({ text, x: left, anchor }) =>
        label({ text, x: left, y: height - 6, fill: inks('quiet'), anchor }),
      ),
      ...(isClear
        ? [label({ text: words.lastDay, x: dueAt, y: height - 6, fill: inks('quiet'), anchor: 'middle' })]
        : []),
      ...(at === null ? [] : [line(`M${places[at]!} ${margin.top}V${bottom}`, inks('text'), 1)]),
    ],
  }
}

/** The place of the moment nearest to a point of the picture. */
export function reviewMomentAt(
  pixels: number,
  width: number,
  { moments, due }: Pick<ReviewOverTime, 'moments' | 'due'>,
): number {
  const { first, end } = spanOf(moments, due)
  const field = width - margin.left - margin.right
  const time = first + ((pixels - margin.left) / field) * (end - first)
  const reached = Date.parse(moments.at(-1)!) - first
  const place = reached === 0 ? 0 : Math.round(((time - first) / reached) * (moments.length - 1))
  return Math.min(moments.length - 1, Math.max(0, place))
}

/** From the beginning to the end of the last day, or to now where that is later. */
function spanOf(moments: readonly string[], due: string) {
  const first = Date.parse(moments[0]!)
  return { first, end: Math.max(Date.parse(moments.at(-1)!), endOfDay(due)) }
}

function endOfDay(day: string): number {
  return Date.parse(`${day}T23:59:59.999Z`)
}
