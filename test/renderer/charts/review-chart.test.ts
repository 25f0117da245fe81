import { describe, expect, it } from 'vitest'
import { drawReview, reviewMomentAt } from '../../../renderer/features/charts/review-chart.ts'
import type { ReviewScene } from '../../../renderer/features/charts/review-chart.ts'
import { paperInks } from '../../../renderer/ui/picture/inks.ts'
import type { Shape } from '../../../renderer/ui/picture/shapes.ts'

const scene: ReviewScene = {
  title: 'Autumn',
  over: {
    moments: ['2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z', '2026-11-05T00:00:00Z'],
    decided: [0, 2, 8],
    items: 10,
    due: '2026-11-10',
  },
  at: null,
  words: {
    day: (moment) => moment.slice(5, 10),
    number: (count) => String(count),
    all: 'All',
    due: 'due',
    lastDay: 'last',
  },
}

// 44 pixels are for numbers on the left and 60 for a word on the right, 22 above and 24 below: 400 × 100 are left.
const draw = (change: Partial<ReviewScene['over']> = {}) =>
  drawReview({ ...scene, over: { ...scene.over, ...change } }, 504, 146, paperInks).shapes

function paths(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'path' ? shape.data : []))
}

function texts(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
}

describe('the chart of a review', () => {
  it('goes up where something was decided, and ends where it is now, before its last day', () => {
    expect(paths(draw())).toContain('M44 122H44V122H124V102H204V42V122Z')
    expect(paths(draw())).toContain('M444 22V122')
  })

  it('goes on behind the last day where that is over', () => {
    const late = paths(draw({ due: '2026-11-02' }))
    expect(late).toContain('M44 122H44V122H244V102H444V42V122Z')
    expect(late).toContain('M244 22V122')
  })

  it('says round numbers, all, the last day, and the days of both ends once', () => {
    expect(texts(draw())).toEqual(['0', '2', '4', '6', '8', '10', 'All', 'due', '11-01', 'last'])
    expect(
      texts(draw({ due: '2026-11-03', moments: ['2026-11-01T00:00:00Z', '2026-11-06T00:00:00Z'] })),
    ).toContain('last')
  })

  it('has the moment that is nearest to a point, none after now', () => {
    const found = [0, 44, 120, 204, 400].map((pixels) => reviewMomentAt(pixels, 504, scene.over))
    expect(found).toEqual([0, 0, 1, 2, 2])
    const begun = { moments: ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'], due: '2026-11-10' }
    expect(reviewMomentAt(300, 504, begun)).toBe(0)
  })
})
