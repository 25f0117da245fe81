import { tellOutcome } from '../../client/outcomes.ts'

/** Puts a text onto the clipboard, and says so. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  tellOutcome({ kind: 'copied', what: 'text', text })
}
