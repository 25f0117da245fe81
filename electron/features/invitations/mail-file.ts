/** A mail that nobody has sent yet. */
export interface Draft {
  /** As `mailAddress` writes them. */
  readonly to: string
  readonly from: { readonly name: string; readonly address: string } | null
  readonly subject: string
  readonly body: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const newline = '\r\n'

/**
 * The draft as a file that mail programs open for sending (`X-Unsent`), by RFC 5322 and 2045 to 2047.
 * Free text is always encoded, so nothing in it can begin a header field or a line of its own. Without a
 * known sender there is no From: the mail program puts the account in from which it is sent.
 */
export function mailFile({ to, from, subject, body, at }: Draft): string {
  const fields = [
    'X-Unsent: 1',
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    ...(from ? [`From: ${encodedWords(from.name)}${newline} <${from.address}>`] : []),
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return [...fields, '', ...lines, ''].join(newline)
}

/** Bytes in one encoded word, so that a line with the field's name stays within 76 characters. */
const wordBytes = 39

/** RFC 2047. A word ends between characters, never inside of one. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > wordBytes) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word]
    .map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`)
    .join(`${newline} `)
}
