import { tellOutcome } from '../../client/outcomes.ts'

/** Puts ids of accounts, or a link to one, on the clipboard, and says so. */
export async function copyText(what: 'ids' | 'link', text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  tellOutcome({ kind: 'copied', what })
}
