import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { documentKeys } from '../document/document-schema.ts'
import type { NamedBytes } from './incoming.ts'

/** Every SQLite database begins with these words, a zero byte at their end. */
const databaseHeader = 'SQLite format 3\0'

/** Whether the bytes are a SQLite database, as a workspace file is. */
export function isDatabase(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, databaseHeader.length)).toString('latin1') === databaseHeader
}

/** The text of a file, with the byte order marks that editors and shells leave. */
export function textOf({ name, bytes }: NamedBytes): Result<string> {
  if (isDatabase(bytes)) return failed('bad-input', 'import.database', { file: name })
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return failed('bad-input', 'import.not-text', { file: name })
  }
  if (text.trim() === '') return failed('bad-input', 'import.empty', { file: name })
  if (/^\s*</.test(text)) return failed('bad-input', 'import.html', { file: name })
  return done(text)
}

const firstKey = /^\s*\{\s*"([^"]*)"/

/** Whether the text means to be a workspace document, well formed or not. */
export function looksLikeDocument(text: string): boolean {
  const key = firstKey.exec(text)?.[1]
  return documentKeys['']!.includes(key ?? '') || text.slice(0, 4096).includes('"keyholder-workspace"')
}
