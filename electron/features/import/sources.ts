import { failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { NamedBytes } from './incoming.ts'
import { unpacked, unpackedNow, utf8Of } from './plain-bytes.ts'
import { isJson, utf8TextOf } from './sniff.ts'
import { readTable, readTextTable } from './tables/read-table.ts'
import type { TakenTable } from './tables/read-table.ts'
import { isWorkbook } from './tables/workbook.ts'

/** A file as it came, unpacked where it was packed: JSON as its text, a list as its tables, or why it is neither. */
export type Source =
  | { readonly name: string; readonly size: number; readonly kind: 'json'; readonly text: Buffer }
  | {
      readonly name: string
      readonly size: number
      readonly kind: 'tables'
      readonly tables: readonly TakenTable[]
    }
  | { readonly name: string; readonly size: number; readonly kind: 'fault'; readonly content: Result<never> }

/** Gets a file ready to be read. What is packed, and what is a workbook, is unpacked on other threads. */
export async function prepared(file: NamedBytes): Promise<Source> {
  const content = await unpacked(file)
  if (!content.ok) return fault(file, content)
  return jsonOf(content.value) ?? listOf(content.value, await readTable(content.value))
}

/** The same at once. A workbook cannot be read so. */
export function preparedNow(file: NamedBytes): Source {
  const content = unpackedNow(file)
  if (!content.ok) return fault(file, content)
  const json = jsonOf(content.value)
  if (json) return json
  if (isWorkbook(content.value.bytes)) return notRecognised(file)
  return listOf(content.value, readTextTable(content.value))
}

function jsonOf(file: NamedBytes): Source | null {
  if (!isJson(file)) return null
  const text = utf8TextOf(file)
  if (!text.ok) return fault(file, text)
  return { name: file.name, size: file.bytes.length, kind: 'json', text: text.value }
}

function listOf(file: NamedBytes, tables: Result<readonly TakenTable[]>): Source {
  if (!tables.ok) return fault(file, tables)
  // A text of one column without a name for it is no list of anything.
  const lists = tables.value.filter(({ headerLine, columns }) => headerLine !== null || columns.length > 1)
  if (lists.length === 0) return notRecognised(file)
  return { name: file.name, size: file.bytes.length, kind: 'tables', tables: lists }
}

function notRecognised(file: NamedBytes): Source {
  const message = isText(file.bytes) ? 'import.not-recognised' : 'import.not-text'
  return fault(file, failed('bad-input', message, { file: file.name }))
}

function isText(bytes: Uint8Array): boolean {
  return utf8Of(bytes) !== null
}

function fault({ name, bytes }: NamedBytes, content: Result<never>): Source {
  return { name, size: bytes.length, kind: 'fault', content }
}
