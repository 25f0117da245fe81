import { describe, expect, it } from 'vitest'
import { layOut } from '../../../renderer/features/map/model/layout.ts'
import { neighbourhood } from '../../../renderer/features/map/model/neighbourhood.ts'
import { cutToFit, drawMap } from '../../../renderer/features/map/picture/picture.ts'
import { pngScale } from '../../../renderer/ui/picture/png.ts'
import { writeSvg } from '../../../renderer/ui/picture/svg.ts'
import { linked } from '../client/snapshot-of.ts'
import { plainWords } from './small-words.ts'
import { around, clientsOf, graphOf } from './small-map.ts'

const graph = graphOf([linked('TOP>owned', 'yes'), 'TOP?asked', ...clientsOf('TOP', 13)])
const layout = layOut(neighbourhood(graph, around('TOP')))
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

const width = (text: string) => text.length

describe('a picture of the map', () => {
  it('says in text what the cards and lines say', () => {
    const svg = writeSvg(drawMap(layout, 'Top & all', plainWords))
    expect(svg).toContain('<title>Top &amp; all</title>')
    expect(texts(svg)).toEqual(['pending', 'TOP', 'a line', 'asked', 'a line', '14 folded'])
  })

  it('tells the states of links apart without colour', () => {
    const svg = writeSvg(drawMap(layout, '', plainWords))
    expect(svg.match(/stroke-width="1.2"[^>]*stroke-dasharray="6 4"/g)).toHaveLength(1)
    const open = layOut(neighbourhood(graph, around('TOP', { picked: new Set(['owned']) })))
    expect(writeSvg(drawMap(open, '', plainWords))).toContain('d="M2 2h2"')
  })

  it('leaves out what is outside of the part that is asked for', () => {
    const [first] = layout.nodes.values()
    const svg = writeSvg(drawMap(layout, '', plainWords, first))
    expect(texts(svg)).toEqual(['pending', 'TOP', 'a line'])
  })

  it('is a file that can be read, whatever the names are made of', () => {
    const odd = { ...plainWords, title: () => '<a> & "b" \u0007' }
    expect(writeSvg(drawMap(layout, '', odd))).toContain('&lt;a&gt; &amp; "b" \uFFFD</text>')
  })

  it('cuts names that are too long at a whole letter', () => {
    expect(cutToFit('short', 5, width)).toBe('short')
    expect(cutToFit('longer than that', 7, width)).toBe('longer…')
    expect(cutToFit('👩‍👩‍👧👩‍👩‍👧', 10, width)).toBe('👩‍👩‍👧…')
  })

  it('has two pixels for one, and fewer where no canvas is large enough', () => {
    expect(pngScale({ x: 0, y: 0, width: 1000, height: 800 })).toBe(2)
    expect(pngScale({ x: 0, y: 0, width: 1000, height: 80_000 })).toBe(0.2)
  })
})
