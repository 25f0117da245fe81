import { crc32, createInflateRaw } from 'node:zlib'

const centralHeader = 0x02014b50
const endOfCentral = 0x06054b50
const localHeader = 0x04034b50
const shortestEnd = 22
const longestComment = 0xffff
/** What an empty file is packed to, at most. */
const packedNothing = 2

/** A file in a zip archive, as the directory at its end has it. */
export interface ArchiveEntry {
  readonly name: string
  /** Where its name stands in the directory. */
  readonly nameAt: number
  /** Where its bytes are. */
  readonly start: number
  readonly end: number
  readonly isDeflated: boolean
  readonly checksum: number
  /** Bytes that it says it unpacks to: the most of what the directory and its own head say. */
  readonly unpacked: number
}

/** The files of a zip archive; null where it is damaged or does not say how large they are. */
export function entriesOf(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findEnd(view)
  if (directory === null) return null
  const entries: ArchiveEntry[] = []
  const count = view.getUint16(directory + 10, true)
  let place = view.getUint32(directory + 16, true)
  for (let number = 0; number < count; number++) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== centralHeader) return null
    const packed = view.getUint32(place + 20, true)
    const unpacked = view.getUint32(place + 24, true)
    const local = view.getUint32(place + 42, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localHeader) return null
    if (packed > packedNothing && unpacked === 0) return null
    const [length, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true))
    const name = textAt(bytes, place + 46, length!)
    const localLength = view.getUint16(local + 26, true)
    // No checksum covers the names, and a file that is not found by its name is left out without a word.
    if (textAt(bytes, local + 30, localLength) !== name) return null
    const start = local + 30 + localLength + view.getUint16(local + 28, true)
    entries.push({
      name,
      nameAt: place + 46,
      start,
      end: start + packed,
      isDeflated: view.getUint16(place + 10, true) !== 0,
      checksum: view.getUint32(place + 16, true),
      unpacked: Math.max(unpacked, view.getUint32(local + 22, true)),
    })
    place += 46 + length! + extra! + comment!
  }
  return entries
}

/** Whether what an entry unpacks to is what was packed. Nothing of it is held. */
export async function isIntact(bytes: Uint8Array, entry: ArchiveEntry): Promise<boolean> {
  const { start, end, isDeflated, checksum, unpacked } = entry
  if (end > bytes.length) return false
  const content = bytes.subarray(start, end)
  if (!isDeflated) return crc32(content) === checksum
  const unpacking = createInflateRaw()
  unpacking.end(content)
  let sum = 0
  let size = 0
  try {
    for await (const part of unpacking as AsyncIterable<Buffer>) {
      size += part.length
      if (size > unpacked) return false
      sum = crc32(part, sum)
    }
  } catch {
    return false
  }
  return sum === checksum
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString()
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - shortestEnd - longestComment)
  for (let place = view.byteLength - shortestEnd; place >= first; place--) {
    if (view.getUint32(place, true) === endOfCentral) return place
  }
  return null
}
