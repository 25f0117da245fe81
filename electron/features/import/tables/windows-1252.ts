/**
 * What Windows-1252 has where Latin-1 has control characters (0x80 to 0x9f), from the index of the WHATWG
 * Encoding Standard. The decoder of Node 20 calls itself windows-1252 and reads Latin-1, so that – € “ ”
 * would become invisible characters; the five bytes without a character stay control characters.
 */
const highControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of bytes in Windows-1252. Every byte is a character, so this never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replaceAll(/[\u0080-\u009f]/g, (letter) => highControls[letter.charCodeAt(0) - 0x80]!)
}
