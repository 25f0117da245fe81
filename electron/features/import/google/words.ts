/**
 * Texts that occur again and again, as the bytes of files have them: one text for each. Made anew, each would
 * cost 0.1 µs and more to make, and as much again to hash when it is looked up somewhere.
 */
export class Words {
  private readonly known = new Map<number, string[]>()
  private last = ''

  at(bytes: Buffer, start: number, end: number): string {
    if (isText(bytes, start, end, this.last)) return this.last
    return (this.last = this.found(bytes, start, end))
  }

  private found(bytes: Buffer, start: number, end: number): string {
    let hash = end - start
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0
    const alike = this.known.get(hash)
    const there = alike?.find((word) => isText(bytes, start, end, word))
    if (there !== undefined) return there
    const word = bytes.toString('utf8', start, end)
    if (!alike) this.known.set(hash, [word])
    else if (!alike.includes(word)) alike.push(word)
    return word
  }
}

/** Whether bytes of UTF-8 are a text; false as well where the text has more than ASCII in it. */
export function isText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  const { length } = text
  if (length !== end - start) return false
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127 || code !== bytes[start + at]) return false
  }
  return true
}
