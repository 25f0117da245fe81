/** A mail as a program reads it that knows nothing of how it was made: unfolded, and with words decoded. */
export interface ReadMail {
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
}

export function readMail(file: string): ReadMail {
  const end = file.indexOf('\r\n\r\n')
  const lines = file
    .slice(0, end)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
  const fields = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())] as const
  })
  if (new Set(fields.map(([name]) => name)).size < fields.length)
    throw new Error('a field stands there twice')
  return {
    fields: Object.fromEntries(fields),
    body: Buffer.from(file.slice(end + 4), 'base64').toString('utf8'),
  }
}

/** RFC 2047: the space between two encoded words belongs to neither. */
function decoded(value: string): string {
  return value
    .replaceAll(/\?=\s+(?==\?)/g, '?=')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
}
