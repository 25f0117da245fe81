/** A text as the name of a file on every system. */
export function safeFileName(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}\p{N} @._+-]+/gu, '_')
}
