/** The bytes that the text stands for; null where it is no base64, which Node would read in part. */
export function bytesFromBase64(text: string): Buffer | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  return Buffer.from(text, 'base64')
}
