import type { Origin } from '../incoming.ts'
import type { TikTokDraft } from './draft.ts'

/** A row that does not say what it is about. */
export function leftOutWithoutId(draft: TikTokDraft, origin: Origin, field: string): void {
  draft.warn('tiktok.no-id', { ...origin, path: [origin.path, field].filter(Boolean).join('.') })
  draft.tally.leaveOut(origin.file)
}
