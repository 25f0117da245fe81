import { describe, expect, it } from 'vitest'
import type { NamedBytes } from '../../electron/features/import/incoming.ts'
import { comparing } from '../../electron/features/import/plan/compare.ts'
import { shownLine } from '../../electron/features/import/plan/shown-line.ts'
import { noAnswers, readSources } from '../../electron/features/import/read-sources.ts'
import { preparedNow } from '../../electron/features/import/sources.ts'
import { atOnce } from '../../electron/features/import/turns.ts'
import { nothing } from '../fixtures/importing.ts'
import { Chance } from '../helpers/random-workspace.ts'
import { randomAnswers } from './random-answers.ts'

/** Everything that is known after files were read and compared with an empty workspace. */
function outcomeOf(files: readonly NamedBytes[]) {
  const { incoming, ...read } = atOnce(readSources(files.map(preparedNow), noAnswers))
  const comparison = atOnce(comparing(nothing, incoming, 0))
  return {
    files: read.files.map(({ file, kind, rows, leftOut }) => ({ file, kind, rows, leftOut })),
    problems: read.problems,
    lines: Array.from(comparison.lines, (_, place) => shownLine(comparison, place)),
    warnings: comparison.warnings,
    counts: comparison.counts,
    coverage: incoming.coverage,
  }
}

/** The same values in a spelling that only `JSON.parse` takes: a letter of each name of a field as its escape. */
function inEscapes({ name, bytes }: NamedBytes): NamedBytes {
  const text = Buffer.from(bytes).toString()
  const escaped = text.replaceAll(/"resource(_n|N)ame":/g, String.raw`"\u0072esource$1ame":`)
  return { name, bytes: Buffer.from(escaped) }
}

describe('rows that are taken right off the bytes', () => {
  for (let from = 0; from < 1000; from += 200) {
    it(`say the same as rows that are parsed, in files of the seeds ${from} to ${from + 199}`, () => {
      for (let seed = from; seed < from + 200; seed++) {
        const files = randomAnswers(new Chance(seed))
        // What a broken file breaks off with may be the escape itself.
        if (files.some(isBroken)) continue
        expect(outcomeOf(files), `seed ${seed}`).toEqual(outcomeOf(files.map(inEscapes)))
      }
    })
  }
})

function isBroken({ bytes }: NamedBytes): boolean {
  const text = Buffer.from(bytes).toString()
  try {
    JSON.parse(text)
    return false
  } catch {
    return text.split(/\r?\n/).some((line) => line !== '' && !isJson(line))
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
