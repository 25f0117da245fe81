import type { Failure } from '../../../../shared/contract/failure.ts'
import { findJsonFault } from '../../document/json-fault.ts'
import { failureAt, offsetIn } from './fault-place.ts'
import { closeBrace, closeBracket, colon, comma, newline, openBrace, openBracket, quote } from './bytes.ts'
import { endOfLine, isClosed, isOneALine } from './lines.ts'
import { JsonStop, afterSpace, afterString, afterValue, valueBetween } from './slice.ts'
import type { LongNumbers } from './slice.ts'

/** One row, or what stands around rows, where it stands, and how far the file is read by then. */
export type Piece =
  | {
      readonly kind: 'row' | 'frame'
      readonly value: unknown
      /** `[0].results[17]`; empty for the whole of a file or of a line. */
      readonly path: string
      /** Only where the file is one value a line. */
      readonly line?: number
      /** Where it begins, of a value that is the whole file: perhaps the only one of a line each. */
      readonly begins?: number
      readonly read: number
    }
  /** Rows that the taker took. */
  | { readonly kind: 'taken'; readonly rows: number; readonly read: number }
  /** Nothing after this place can be read, or nothing more of its line. */
  | { readonly kind: 'fault'; readonly failure: Failure; readonly read: number }

/** Takes rows as they stand in the bytes, where it knows them; what it leaves comes as a piece. */
export interface RowTaker {
  /** What follows are elements of this list; null where each is a whole line. */
  readonly enter: (path: string | null, line: number | undefined) => void
  /** The byte after the row that begins at `at` and is JSON to its end, or -1. By its element or line. */
  readonly take: (bytes: Buffer, at: number, index: number) => number
}

/** The list whose elements are rows, in an object of a `search` or of a chunk of a `searchStream`. */
export const rowsKey = 'results'

/** Rows that are taken between two pieces: half a millisecond. */
const rowsAPiece = 512

/**
 * The rows of a JSON file one after the other, whatever stands around them: an object with `results`, a list
 * of such objects, a list of rows, or one of these on every line. A `frame` is an object with `results`, of
 * which the rows came before. Numbers beyond 2^53 come as text. Never throws for what the bytes are; a fault
 * names the line. It is the last piece, unless the file has one value a line: then the next line follows.
 */
export function* piecesOf(
  bytes: Buffer,
  file: string,
  taker: RowTaker | null = null,
): Generator<Piece, void> {
  const reader = new PieceReader(bytes, file, taker)
  try {
    yield* reader.all()
  } catch (error) {
    if (!(error instanceof JsonStop)) throw error
    if (reader.taken > 0) yield reader.takenSoFar(error.offset)
    yield { kind: 'fault', failure: failureAt(bytes, error.offset, file), read: bytes.length }
  }
}

class PieceReader {
  /** Rows that the taker took since the last piece. */
  taken = 0
  private readonly bytes: Buffer
  private readonly file: string
  private readonly taker: RowTaker | null
  /** Where the bytes end that belong to the value: all of them, or the line. */
  private end: number
  private readonly isLines: boolean
  private line = 1
  private counted = 0

  constructor(bytes: Buffer, file: string, taker: RowTaker | null) {
    this.bytes = bytes
    this.file = file
    this.taker = taker
    this.end = bytes.length
    this.isLines = isOneALine(bytes, file)
  }

  takenSoFar(read: number): Piece {
    const rows = this.taken
    this.taken = 0
    return { kind: 'taken', rows, read }
  }

  *all(): Generator<Piece, void> {
    if (this.isLines) return yield* this.lines()
    const { length } = this.bytes
    const after = yield* this.value(afterSpace(this.bytes, 0, length))
    const next = afterSpace(this.bytes, after, length)
    if (next < length) throw new JsonStop(next)
  }

  private *lines(): Generator<Piece, void> {
    const { length } = this.bytes
    this.taker?.enter(null, undefined)
    let at = afterSpace(this.bytes, 0, length)
    while (at < length) {
      const after = this.taker ? this.taker.take(this.bytes, at, this.lineAt(at)) : -1
      if (after === -1) {
        if (this.taken > 0) yield this.takenSoFar(at)
        at = yield* this.valueOnLine(at)
        this.taker?.enter(null, undefined)
      } else {
        at = after
        if (++this.taken === rowsAPiece) yield this.takenSoFar(at)
      }
      at = afterSpace(this.bytes, at, length)
    }
    if (this.taken > 0) yield this.takenSoFar(at)
  }

  /** What is wrong with a line ends with it, and the next one is another value. */
  private *valueOnLine(start: number): Generator<Piece, number> {
    const lineEnd = endOfLine(this.bytes, start)
    try {
      this.end = isClosed(this.bytes, start, lineEnd) ? lineEnd : this.bytes.length
      return yield* this.value(start)
    } catch (error) {
      if (!(error instanceof JsonStop)) throw error
      if (this.taken > 0) yield this.takenSoFar(lineEnd)
      const place = {
        line: this.lineAt(start),
        start: this.bytes.lastIndexOf(newline, start) + 1,
        end: lineEnd,
      }
      const failure = failureAt(this.bytes, Math.min(error.offset, lineEnd), this.file, place)
      yield { kind: 'fault', failure, read: lineEnd }
      return lineEnd
    }
  }

  private *value(at: number): Generator<Piece, number> {
    const byte = this.bytes[at]
    if (byte === openBracket) return yield* this.list(at, '')
    if (byte === openBrace) return yield* this.object(at, '')
    throw new JsonStop(at)
  }

  /** The elements of a list, which may be rows or have rows in them. */
  private *list(start: number, path: string): Generator<Piece, number> {
    let at = afterSpace(this.bytes, start + 1, this.end)
    if (this.bytes[at] === closeBracket) return at + 1
    const line = this.isLines && this.taker ? this.lineAt(start) : undefined
    this.taker?.enter(path, line)
    for (let place = 0; ; place++) {
      const after = this.taker ? this.taker.take(this.bytes, at, place) : -1
      if (after !== -1) {
        at = after
        if (++this.taken === rowsAPiece) yield this.takenSoFar(at)
      } else {
        if (this.taken > 0) yield this.takenSoFar(at)
        const here = `${path}[${place}]`
        if (this.bytes[at] === openBrace && path === '') at = yield* this.object(at, here)
        else at = yield* this.row(at, here)
        this.taker?.enter(path, line)
      }
      at = afterSpace(this.bytes, at, this.end)
      if (this.bytes[at] === closeBracket) break
      if (this.bytes[at] !== comma) throw new JsonStop(at)
      at = afterSpace(this.bytes, at + 1, this.end)
    }
    if (this.taken > 0) yield this.takenSoFar(at)
    return at + 1
  }

  private *row(start: number, path: string): Generator<Piece, number> {
    const long: LongNumbers = []
    const end = afterValue(this.bytes, start, this.end, long)
    if (end === start) throw new JsonStop(start)
    yield this.piece('row', this.parse(start, end, long), path, end, start)
    return end
  }

  /** An object with `results` gives its rows and then itself without them; any other is a row. */
  private *object(start: number, path: string): Generator<Piece, number> {
    const long: LongNumbers = []
    const outside: string[] = []
    let kept = start
    let at = afterSpace(this.bytes, start + 1, this.end)
    while (this.bytes[at] !== closeBrace) {
      if (this.bytes[at] !== quote) throw new JsonStop(at)
      const nameEnd = afterString(this.bytes, at, this.end)
      const isRows = this.bytes.toString('latin1', at + 1, nameEnd - 1) === rowsKey
      at = afterSpace(this.bytes, nameEnd, this.end)
      if (this.bytes[at] !== colon) throw new JsonStop(at)
      at = afterSpace(this.bytes, at + 1, this.end)
      if (isRows && this.bytes[at] === openBracket) {
        outside.push(`${this.bytes.toString('utf8', kept, at)}[]`)
        at = yield* this.list(at, path === '' ? rowsKey : `${path}.${rowsKey}`)
        kept = at
      } else {
        const valueEnd = afterValue(this.bytes, at, this.end, long)
        if (valueEnd === at) throw new JsonStop(at)
        at = valueEnd
      }
      at = afterSpace(this.bytes, at, this.end)
      if (this.bytes[at] === comma) at = afterSpace(this.bytes, at + 1, this.end)
      else if (this.bytes[at] !== closeBrace) throw new JsonStop(at)
    }
    const end = at + 1
    if (outside.length === 0) yield this.piece('row', this.parse(start, end, long), path, end, start)
    else yield this.piece('frame', this.frame(outside, kept, end, start), path, end, start)
    return end
  }

  private frame(outside: readonly string[], kept: number, end: number, start: number): unknown {
    try {
      return JSON.parse(outside.join('') + this.bytes.toString('utf8', kept, end))
    } catch {
      throw new JsonStop(start)
    }
  }

  private parse(start: number, end: number, long: LongNumbers): unknown {
    try {
      return valueBetween(this.bytes, start, end, long)
    } catch {
      const text = this.bytes.toString('utf8', start, end)
      const fault = findJsonFault(text)
      throw new JsonStop(start + (fault ? offsetIn(text, fault) : 0))
    }
  }

  private piece(kind: 'row' | 'frame', value: unknown, path: string, read: number, start: number): Piece {
    if (this.isLines) return { kind, value, path, line: this.lineAt(start), read }
    return { kind, value, path, ...(path === '' ? { begins: this.lineAt(start) } : {}), read }
  }

  private lineAt(offset: number): number {
    for (;;) {
      const found = this.bytes.indexOf(newline, this.counted)
      if (found === -1 || found >= offset) return this.line
      this.line++
      this.counted = found + 1
    }
  }
}
