import type { RoleSeries } from '../../../shared/contract/charts.ts'
import { roleLook } from '../../ui/role-look.ts'
import type { Inks } from '../../ui/picture/inks.ts'
import type { Picture, Shape } from '../../ui/picture/shapes.ts'
import { label, line, none, scaleLines, tenth } from './marks.ts'
import { ticksUpTo } from './ticks.ts'

/** Roles of one platform over time, and what their picture says. */
export interface TimeScene {
  readonly title: string
  readonly moments: readonly string[]
  readonly series: readonly RoleSeries[]
  /** The moment that is looked at, by its place. */
  readonly at: number | null
  readonly words: {
    readonly day: (moment: string) => string
    readonly number: (count: number) => string
    readonly letter: (role: string) => string
  }
}

const margin = { left: 44, right: 34, top: 10, bottom: 24 }
const fewestPixelsForLetter = 9
const wantedDays = 5

/** How many hold each role, one role upon the other, so that the upper edge is all of them. */
export function drawRolesOverTime(
  { title, moments, series, at, words }: TimeScene,
  width: number,
  height: number,
  inks: Inks,
): Picture {
  const field = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const sums = stacked(series, moments.length)
  const ticks = ticksUpTo(Math.max(0, ...(sums.at(-1) ?? [])))
  const most = ticks.at(-1)!
  const x = (place: number) => margin.left + (field.width * place) / Math.max(1, moments.length - 1)
  const y = (count: number) => margin.top + field.height * (1 - count / most)
  const areas = series.map(({ role }, place): Shape => {
    const upper = sums[place + 1]!.map((sum, moment) => `${tenth(x(moment))} ${tenth(y(sum))}`)
    const lower = sums[place]!.map((sum, moment) => `${tenth(x(moment))} ${tenth(y(sum))}`).toReversed()
    return {
      ...none,
      kind: 'path',
      data: `M${[...upper, ...lower].join('L')}Z`,
      x: 0,
      y: 0,
      scale: 1,
      fill: inks(`role-${roleLook(role)}`),
      stroke: inks('ground'),
      thickness: 1.5,
    }
  })
  const last = moments.length - 1
  const letters = series.flatMap(({ role }, place): readonly Shape[] => {
    const [lower, upper] = [y(sums[place]![last]!), y(sums[place + 1]![last]!)]
    if (lower - upper < fewestPixelsForLetter) return []
    const middle = (lower + upper) / 2 + 4
    const text = words.letter(role)
    return [label({ text, x: x(last) + 6, y: middle, fill: inks('text'), anchor: 'start' }, 600)]
  })
  return {
    title,
    box: { x: 0, y: 0, width, height },
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: inks('ground'), ...none },
      ...scaleLines(
        { ticks, y, left: margin.left, right: margin.left + field.width, number: words.number },
        inks,
      ),
      ...areas,
      ...letters,
      ...daysAlong(moments, words.day).map(({ place, text }): Shape => {
        const anchor = place === 0 ? 'start' : place === last ? 'end' : 'middle'
        return label({ text, x: x(place), y: height - 6, fill: inks('quiet'), anchor })
      }),
      ...(at === null
        ? []
        : [line(`M${tenth(x(at))} ${margin.top}V${margin.top + field.height}`, inks('text'), 1.5)]),
    ],
  }
}

/** The place of the moment nearest to a point of the picture. */
export function momentAt(pixels: number, width: number, moments: number): number {
  const part = (pixels - margin.left) / (width - margin.left - margin.right)
  return Math.min(moments - 1, Math.max(0, Math.round(part * (moments - 1))))
}

/** Below the first role nothing, then the sums up to each of them, at each moment. */
function stacked(series: readonly RoleSeries[], moments: number): readonly (readonly number[])[] {
  const sums = [Array.from({ length: moments }, () => 0)]
  for (const { counts } of series) sums.push(sums.at(-1)!.map((sum, moment) => sum + (counts[moment] ?? 0)))
  return sums
}

/** A few moments with their days; a day that stands there already is not said again. */
function daysAlong(moments: readonly string[], day: (moment: string) => string) {
  const places = Array.from({ length: wantedDays }, (_, each) =>
    Math.round(((moments.length - 1) * each) / (wantedDays - 1)),
  )
  const said = new Set<string>()
  return [...new Set(places)].flatMap((place) => {
    const text = day(moments[place]!)
    if (said.has(text)) return []
    said.add(text)
    return [{ place, text }]
  })
}
