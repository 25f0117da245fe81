import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../electron/reports/report.ts'
import type { Block, Section } from '../../../electron/reports/report.ts'
import { columnsOf } from '../../../shared/model/report.ts'
import { csv, reportOf, sectionOfRows } from '../agency.ts'

interface Family {
  readonly lines: readonly string[]
  readonly areShared: boolean
}

/** Blocks of these families, one after the other: columns of the block say its number, the others a line's text. */
function sectionOf(ofBlock: readonly boolean[], families: readonly Family[]): Section {
  const columns = ofBlock.map((_, place) => {
    const id = columnsOf('access')[place]!
    return { id, type: 'text', title: id } as const
  })
  const blocks = () =>
    families.map(({ lines, areShared }, number): Block => ({
      group: null,
      length: lines.length,
      shared: areShared ? lines : null,
      cell: (line, column) => (ofBlock[column] ? `block ${number}` : `${column}${lines[line]!}`),
    }))
  return { id: 'a', title: 'A', columns, ofBlock, blocks }
}

const csvOfSections = (...sections: readonly Section[]) => csv({ ...reportOf({ kind: 'access' }), sections })

/** The same rows, of which nothing is known to be shared. */
const rowByRow = (section: Section) =>
  sectionOfRows(section.columns, () => [...linesOf(section)].map(({ cells }) => cells))

describe('blocks of a report as CSV', () => {
  it('are written as their rows are one by one, whatever they share (seed 20261130)', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    const family = fc.record({
      lines: fc.array(text, { minLength: 1, maxLength: 6 }),
      areShared: fc.boolean(),
    })
    const families = fc
      .tuple(fc.array(family, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4), { maxLength: 20 }))
      .map(([known, order]) => order.map((place) => known[place % known.length]!))
    const ofBlock = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 })
    const isAsRows = fc.property(ofBlock, families, (of, order) => {
      const section = sectionOf(of, order)
      expect(csvOfSections(section)).toBe(csvOfSections(rowByRow(section)))
      expect(csvOfSections(section, section)).toBe(csvOfSections(rowByRow(section), rowByRow(section)))
    })
    fc.assert(isAsRows, { seed: 20_261_130, numRuns: 300 })
  })

  it('are the same where more is shared than is kept', () => {
    const long = 'x'.repeat(1024)
    const families = Array.from({ length: 3000 }, (_, number) => ({
      lines: ['a', 'b', 'c', 'd'].map((line) => `${line}${number}${long}`),
      areShared: true,
    }))
    const section = sectionOf([false, true], [...families, ...families.toReversed()])
    expect(csvOfSections(section) === csvOfSections(rowByRow(section))).toBe(true)
  })
})
