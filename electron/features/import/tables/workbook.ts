import { done, failed } from '../../../../shared/contract/failure.ts'
import type { Result } from '../../../../shared/contract/failure.ts'
import type { NamedBytes } from '../incoming.ts'
import { entriesOf } from './archive.ts'
import type { ArchiveEntry } from './archive.ts'
import { isSharedWords, sheetsAtOnce, sheetsRowByRow } from './sheets.ts'
import type { Sheet } from './sheets.ts'

/** More than any list of people fills, and little enough to read (a million rows are about 500 MB). */
const largestUnpacked = 400 * 1024 * 1024
/** Read at once in a few dozen milliseconds. */
const smallUnpacked = 4 * 1024 * 1024

/** Whether the bytes are a packed folder, as workbooks since 2007 are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Whether the bytes are what Office wrote before 2007 and still wraps around a workbook with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

/**
 * The sheets of a workbook with cells as text. Fails for an old or locked workbook, a damaged one, and one that
 * would unpack to more than should be read: a bomb may lie in what the directory or the head of an entry say,
 * and the library holds each entry to it.
 */
export async function readWorkbook({ name, bytes }: NamedBytes): Promise<Result<readonly Sheet[]>> {
  if (isOldOffice(bytes)) return failed('bad-input', 'table.old-or-locked', { file: name })
  const entries = entriesOf(bytes)
  if (entries === null) return failed('bad-input', 'table.damaged-workbook', { file: name })
  if (sizeOf(entries) > largestUnpacked) {
    return failed('bad-input', 'table.too-large-unpacked', { file: name })
  }
  try {
    return done(await (isBetterRowByRow(entries) ? sheetsRowByRow(bytes, entries) : sheetsAtOnce(bytes)))
  } catch {
    // Whatever the library dislikes about it: nothing of the file was taken.
    return failed('bad-input', 'table.damaged-workbook', { file: name })
  }
}

/** A large one, unless the words that its many sheets share are more than what is in the sheets. */
function isBetterRowByRow(entries: readonly ArchiveEntry[]): boolean {
  const all = sizeOf(entries)
  const shared = sizeOf(entries.filter(isSharedWords))
  const sheets = entries.filter(({ name }) => /\/worksheets\/[^/]+\.xml$/i.test(name)).length
  return all > smallUnpacked && shared * (sheets - 1) <= all
}

function sizeOf(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
}
