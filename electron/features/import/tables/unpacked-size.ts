const centralHeader = 0x02014b50
const endOfCentral = 0x06054b50
const localHeader = 0x04034b50
const shortestEnd = 22
const longestComment = 0xffff

/**
 * How many bytes a zip archive says it unpacks to, from its directory and from the head of each entry: a bomb
 * may lie in one of them, and the library holds each entry to what they say. Null where it is damaged or
 * does not say.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries = view.getUint16(end + 10, true)
  let place = view.getUint32(end + 16, true)
  let total = 0
  for (let entry = 0; entry < entries; entry++) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== centralHeader) return null
    const packed = view.getUint32(place + 20, true)
    const unpacked = view.getUint32(place + 24, true)
    const local = view.getUint32(place + 42, true)
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localHeader) return null
    if (packed > 0 && unpacked === 0) return null
    total += Math.max(unpacked, view.getUint32(local + 22, true))
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true))
    place += 46 + name! + extra! + comment!
  }
  return total
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - shortestEnd - longestComment)
  for (let place = view.byteLength - shortestEnd; place >= first; place--) {
    if (view.getUint32(place, true) === endOfCentral) return place
  }
  return null
}
