import type { CopiedTable } from './copy-table.ts'

/** Puts a table on the clipboard: as text, and as a table for whatever takes one. */
export async function writeTable({ text, html }: CopiedTable): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}
