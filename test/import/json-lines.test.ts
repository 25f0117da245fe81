import { describe, expect, it } from 'vitest'
import { access, file, fjord } from '../fixtures/google-rows.ts'
import { readingOf } from './reading-of.ts'

const row = (user: string) => JSON.stringify(access(fjord, user, `u${user}@x.example`))
/** The address is no text. */
const faulty = JSON.stringify(access(fjord, '9', 7 as never))
const text = 'This must be text in quotation marks, not 7.'

/** Lines of a file. */
function read(...lines: readonly string[]) {
  return readingOf(file('a.ndjson', lines.join('\n')))
}

function users({ incoming }: ReturnType<typeof readingOf>): readonly string[] {
  return incoming.rows.member.map(({ email }) => email)
}

describe('a fault in a file of one value a line names the line', () => {
  it('of a row, and the path in it', () => {
    const found = readingOf(file('a.json', [row('1'), faulty, row('2')].join('\n')))
    expect(found.problems).toEqual([`a.json:2: customerUserAccess.emailAddress: ${text}`])
    expect(users(found)).toEqual(['u1@x.example', 'u2@x.example'])
  })

  it('of a row in a chunk or in a list on one of many lines', () => {
    const lines = [row('1'), '', `{"results":[${row('2')},${faulty}]}`, `[${faulty},${row('3')}]`]
    const found = readingOf(file('a.json', lines.join('\r\n')))
    expect(found.problems).toEqual([
      `a.json:3: results[1].customerUserAccess.emailAddress: ${text}`,
      `a.json:4: [0].customerUserAccess.emailAddress: ${text}`,
    ])
    expect(users(found)).toEqual(['u1@x.example', 'u2@x.example', 'u3@x.example'])
  })

  it.each([
    ['a.json', faulty, 1, ''],
    ['a.json', `\n${faulty}\n`, 2, ''],
    ['a.ndjson', `{"results":[${row('1')},${faulty}]}\n`, 1, 'results[1].'],
    ['a.jsonl', `[${faulty}]`, 1, '[0].'],
  ])('of the only row or line of %s: %j', (name, content, line, path) => {
    expect(readingOf(file(name, content)).problems).toEqual([
      `${name}:${line}: ${path}customerUserAccess.emailAddress: ${text}`,
    ])
  })

  it('where a row says something that is left out with a warning', () => {
    expect(readingOf(file('a.json', JSON.stringify(access(fjord, '1', '')))).warnings).toContain(
      'a.json:1: A user of 444-555-6666 has no e-mail address and was left out.',
    )
  })
})

describe('a line that is no JSON', () => {
  it.each([
    [
      'a word',
      row('2').replace('"userId"', 'oops'),
      'This is not JSON: “oops” in column 85 cannot stand here.',
    ],
    ['a number', '5', 'This is not JSON: “5” in column 1 cannot stand here.'],
    [
      'the end of a row',
      row('2').slice(40),
      'This is not JSON: “ustomers/4445556666/customerUserAccesses” in column 1 cannot stand here.',
    ],
    ['the beginning of a row', row('2').slice(0, -9), 'The line ends too soon: something of it is missing.'],
    [
      'a row without its last bracket',
      row('2').slice(0, -1),
      'The line ends too soon: something of it is missing.',
    ],
    ['a list that goes on', `[${row('2')},`, 'The line ends too soon: something of it is missing.'],
  ])('is named, and the lines after it are read: %s', (_, line, message) => {
    const result = read(row('1'), line, row('3'))
    expect(result.problems).toEqual([`a.ndjson:2: ${message}`])
    expect(users(result)).toEqual(expect.arrayContaining(['u1@x.example', 'u3@x.example']) as string[])
    expect(result.incoming.coverage).toEqual([])
  })

  it('is the end of the file where it is the last one', () => {
    expect(read(row('1'), row('2').slice(0, -9)).problems).toEqual([
      'a.ndjson:2: The file ends too soon: it was cut off on its way.',
    ])
  })

  it('may be one of many', () => {
    const { problems } = read(
      ...Array.from({ length: 300 }, (_, place) => (place % 2 === 0 ? row('1') : '{]')),
    )
    expect(problems).toHaveLength(150)
    expect(problems.at(-1)).toBe('a.ndjson:300: This is not JSON: “]” in column 2 cannot stand here.')
  })

  it('is none where a value goes on over several lines', () => {
    const pretty = JSON.stringify({ results: [access(fjord, '2', 'u2@x.example')] }, null, 2)
    const result = read(row('1'), pretty, row('3'))
    expect(result.problems).toEqual([])
    expect(users(result)).toHaveLength(3)
  })
})
