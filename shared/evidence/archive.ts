import { commentBytes } from './signature.ts'

/*
 * A ZIP as a pack is one (APPNOTE 6.3.10), and no other. What programs read differently is refused: something before
 * the first entry, between entries or behind them, headers that disagree with the list at the end, further fields,
 * encryption, data descriptors, Zip64. So whatever opens a pack shows the entries that were signed, and nothing else.
 */

export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  /** Raw DEFLATE data, or the bytes themselves. */
  readonly packed: Uint8Array
  readonly isDeflated: boolean
}

const localMark = 0x04034b50
const centralMark = 0x02014b50
const endMark = 0x06054b50
const localBytes = 30
const centralBytes = 46
const endBytes = 22
const stored = 0
const deflated = 8
const plainName = /^[A-Za-z0-9][A-Za-z0-9.-]*$/

/** The entries in their order, or null where the bytes are not such an archive to the last one. */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - commentBytes - endBytes
  if (end < 0 || view.getUint32(end, true) !== endMark) return null
  const count = view.getUint16(end + 10, true)
  const directory = view.getUint32(end + 16, true)
  if (
    view.getUint32(end + 4, true) !== 0 ||
    view.getUint16(end + 8, true) !== count ||
    directory + view.getUint32(end + 12, true) !== end ||
    view.getUint16(end + 20, true) !== commentBytes
  )
    return null
  const entries: ArchiveEntry[] = []
  let local = 0
  let central = directory
  for (let place = 0; place < count; place++) {
    const read = readEntry(bytes, view, { local, central, directory, end })
    if (!read) return null
    entries.push(read.entry)
    local = read.nextLocal
    central = read.nextCentral
  }
  const isWhole = local === directory && central === end
  return isWhole && new Set(entries.map(({ name }) => name)).size === count ? entries : null
}

interface Places {
  readonly local: number
  readonly central: number
  readonly directory: number
  readonly end: number
}

function readEntry(bytes: Uint8Array, view: DataView, { local, central, directory, end }: Places) {
  if (central + centralBytes > end || local + localBytes > directory) return null
  if (view.getUint32(central, true) !== centralMark || view.getUint32(local, true) !== localMark) return null
  const method = view.getUint16(central + 10, true)
  const packedSize = view.getUint32(central + 20, true)
  const size = view.getUint32(central + 24, true)
  const nameLength = view.getUint16(central + 28, true)
  const data = local + localBytes + nameLength
  const nextLocal = data + packedSize
  const nextCentral = central + centralBytes + nameLength
  if (nextLocal > directory || nextCentral > end) return null
  const areSame = (from: number, other: number, length: number) =>
    bytes.subarray(from, from + length).every((byte, place) => byte === bytes[other + place])
  const isPlain =
    view.getUint16(central + 8, true) === 0 &&
    (method === deflated || (method === stored && packedSize === size)) &&
    // No extra fields, no comment, one disk, and the place where the entry before it ended.
    view.getUint32(central + 30, true) === 0 &&
    view.getUint16(central + 34, true) === 0 &&
    view.getUint32(central + 42, true) === local &&
    view.getUint16(local + 28, true) === 0 &&
    // Version, flags, method, time, checksum, sizes and length of the name, as the list at the end has them.
    areSame(local + 4, central + 6, 24) &&
    areSame(local + localBytes, central + centralBytes, nameLength)
  const name = String.fromCharCode(...bytes.subarray(data - nameLength, data))
  if (!isPlain || !plainName.test(name)) return null
  const entry: ArchiveEntry = {
    name,
    size,
    packed: bytes.subarray(data, nextLocal),
    isDeflated: method === deflated,
  }
  return { entry, nextLocal, nextCentral }
}
