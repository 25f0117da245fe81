import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { documentSchema } from '../document/document-schema.ts'
import type { NamedBytes } from './incoming.ts'
import { openBrace, openBracket } from './json/bytes.ts'
import { afterSpace } from './json/slice.ts'
import { utf8Of } from './plain-bytes.ts'

/** Every SQLite database begins with these words, a zero byte at their end. */
const databaseHeader = 'SQLite format 3\0'

/** Whether the bytes are a SQLite database, as a workspace file is. */
export function isDatabase(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, databaseHeader.length)).toString('latin1') === databaseHeader
}

/** The text of a file, with the byte order marks that editors and shells leave. */
export function textOf(file: NamedBytes): Result<string> {
  const text = utf8TextOf(file)
  return text.ok ? done(text.value.toString()) : text
}

/** The same as bytes of UTF-8, which is what large files are read as. */
export function utf8TextOf({ name, bytes }: NamedBytes): Result<Buffer> {
  if (isDatabase(bytes)) return failed('bad-input', 'import.database', { file: name })
  const text = utf8Of(bytes)
  if (text === null) {
    return failed('bad-input', isJsonInside(bytes) ? 'import.not-utf-8' : 'import.not-text', { file: name })
  }
  const start = afterSpace(text, 0, text.length)
  if (start === text.length) return failed('bad-input', 'import.empty', { file: name })
  if (text[start] === lessThan) return failed('bad-input', 'import.html', { file: name })
  return done(text)
}

/** Whether a file means to be JSON, or is something that is refused as a file of its own: a page, a database. */
export function isJson({ bytes }: NamedBytes): boolean {
  if (isDatabase(bytes)) return true
  const text = utf8Of(bytes)
  if (text === null) return isJsonInside(bytes)
  const first = text[afterSpace(text, 0, text.length)]
  return first === openBrace || first === openBracket || first === lessThan || first === undefined
}

/** Whether bytes begin as JSON does, though they are no Unicode; a title of a list may be in brackets too. */
function isJsonInside(bytes: Uint8Array): boolean {
  return /^\s*[[{]\s*["[{]/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
}

const lessThan = 60
const firstKey = /^\s*\{\s*"([^"]*)"/

/** Whether the text means to be a workspace document, well formed or not. */
export function looksLikeDocument(text: string): boolean {
  const key = firstKey.exec(text)?.[1]
  return (
    Object.hasOwn(documentSchema.shape, key ?? '') || text.slice(0, 4096).includes('"keyholder-workspace"')
  )
}
