import { tellOutcome } from '../../client/outcomes.ts'

/** Puts ids of accounts on the clipboard, and says so. */
export async function copyIds(ids: readonly string[]): Promise<void> {
  await navigator.clipboard.writeText(ids.join('\n'))
  tellOutcome({ kind: 'copied', what: 'ids' })
}
