import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawRouteLengths } from '../../../renderer/features/charts/lengths-chart.ts'
import { startOf } from '../../../renderer/features/charts/periods.ts'
import { drawRolesOverTime, momentAt } from '../../../renderer/features/charts/roles-chart.ts'
import type { TimeScene } from '../../../renderer/features/charts/roles-chart.ts'
import { ticksUpTo } from '../../../renderer/features/charts/ticks.ts'
import { paperColours, paperInks } from '../../../renderer/ui/picture/inks.ts'
import type { Shape } from '../../../renderer/ui/picture/shapes.ts'
import { writeSvg } from '../../../renderer/ui/picture/svg.ts'

const words = {
  day: (moment: string) => moment.slice(0, 10),
  number: (count: number) => String(count),
  letter: (role: string) => role.charAt(0).toUpperCase(),
}
const scene: TimeScene = {
  title: 'Roles',
  moments: ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'],
  series: [
    { system: 'google-ads', role: 'admin', counts: [1, 2, 2] },
    { system: 'google-ads', role: 'standard', counts: [0, 0, 8] },
  ],
  at: null,
  words,
}

function texts(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
}

function areas(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill !== undefined ? shape.data : []))
}

describe('the chart of roles over time', () => {
  // 44 pixels are for numbers on the left and 34 for letters on the right, 10 above and 24 below: 200 × 100 are left.
  const { shapes } = drawRolesOverTime(scene, 278, 134, paperInks)

  it('stands each role upon the one before it', () => {
    expect(areas(shapes)).toEqual([
      'M44 100L144 90L244 90L244 110L144 110L44 110Z',
      'M44 100L144 90L244 10L244 90L144 90L44 100Z',
    ])
  })

  it('says round numbers, days, and the letter of each role at its end', () => {
    expect(texts(shapes).join(' ')).toBe('0 2 4 6 8 10 A S 2026-01-01 2026-01-02 2026-01-03')
  })

  it('says a day once, though many moments are of it', () => {
    const moments = scene.moments.map(() => '2026-01-01T00:00:00Z')
    expect(texts(drawRolesOverTime({ ...scene, moments }, 278, 134, paperInks).shapes).slice(-1)).toEqual([
      '2026-01-01',
    ])
  })

  it('marks the moment that is looked at, which is the nearest to a point', () => {
    const marked = drawRolesOverTime({ ...scene, at: 1 }, 278, 134, paperInks)
    expect(marked.shapes.at(-1)).toMatchObject({ kind: 'path', data: 'M144 10V110' })
    expect([0, 60, 130, 190, 900].map((pixels) => momentAt(pixels, 278, 3))).toEqual([0, 0, 1, 1, 2])
  })

  it('becomes a file with its texts and areas', () => {
    const svg = writeSvg(drawRolesOverTime(scene, 278, 134, paperInks))
    expect(svg).toContain('<title>Roles</title>')
    expect(svg).toContain('text-anchor="middle">2026-01-02</text>')
    expect(svg).toContain(`fill="${paperColours['role-work']}"`)
  })
})

describe('the chart of lengths', () => {
  it('has a bar for each length, as long as there are routes, and none where there are none', () => {
    const lengths = { title: 'Routes', counts: [50, 0, 100], words: { length: String, number: String } }
    const { shapes, box } = drawRouteLengths(lengths, 420, paperInks)
    const bars = shapes.flatMap((shape) => (shape.kind === 'rect' && shape.radius > 0 ? shape.width : []))
    expect(bars).toEqual([100, 0, 200])
    expect(box.height).toBe(84)
  })
})

describe('round numbers', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 2, 4, 6, 8, 10]],
    [47, [0, 10, 20, 30, 40, 50]],
    [6000, [0, 2000, 4000, 6000]],
  ])('up to %i are whole and few', (most, ticks) => {
    expect(ticksUpTo(most)).toEqual(ticks)
  })
})

describe('periods', () => {
  it('begin so many days ago, and the whole record with its first change', () => {
    const now = new Date('2026-11-29T12:00:00.000Z')
    expect(startOf('month', now)).toBe('2026-10-30T12:00:00.000Z')
    expect(startOf('all', now)).toBeUndefined()
  })
})

describe('the colours on paper', () => {
  it('are those of the light theme', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
    const light = tokens.slice(tokens.indexOf("scheme='light'"), tokens.indexOf("scheme='dark'"))
    const named: Readonly<Record<string, string>> = {
      ground: 'bg',
      text: 'text-1',
      quiet: 'text-2',
    }
    for (const [ink, colour] of Object.entries(paperColours))
      expect(light).toContain(`--kh-${named[ink] ?? ink}: ${colour};`)
  })
})
