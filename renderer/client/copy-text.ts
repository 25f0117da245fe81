import { tellOutcome } from './outcomes.ts'

/** Puts a text onto the clipboard, and says so: with the text itself, or with what it is. */
export async function copyText(text: string, what: 'text' | 'ids' | 'link' = 'text'): Promise<void> {
  await navigator.clipboard.writeText(text)
  tellOutcome(what === 'text' ? { kind: 'copied', what, text } : { kind: 'copied', what })
}
