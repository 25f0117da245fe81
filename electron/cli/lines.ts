import { StringDecoder } from 'node:string_decoder'
import { problem } from './problem.ts'

export interface Line {
  readonly number: number
  readonly text: string
}

/** A question is a hundred characters; a file without line ends must not fill the memory. */
export const longestLine = 1024 * 1024

/** The lines of a stream of bytes, one after the other; empty ones are left out but counted. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>, name: string): AsyncIterable<Line> {
  const decoder = new StringDecoder('utf8')
  let number = 0
  let rest = ''
  const line = (text: string): Line | null => {
    number++
    const plain = number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text
    return plain.trim() === '' ? null : { number, text: plain }
  }
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(chunk)
    const texts = rest.split('\n')
    rest = texts.pop()!
    for (const text of texts) {
      const found = line(text)
      if (found) yield found
    }
    if (rest.length > longestLine) {
      throw problem('line-too-long', { file: name, line: number + 1, limit: longestLine })
    }
  }
  const last = line(rest + decoder.end())
  if (last) yield last
}
