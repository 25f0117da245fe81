import { shownLanguage } from '../../client/language.ts'
import { runAct } from '../../client/use-command.ts'
import type { DraftWay } from '../account/act.ts'
import { handOn } from '../account/send-draft.ts'

/** Has a reminder for a reviewer written, and hands it on. Keyholder sends nothing itself. */
export async function remind(review: string, reviewer: string, way: DraftWay): Promise<void> {
  const made = await runAct('reviews.remind', { review, reviewer, language: shownLanguage() })
  if (made.ok) await handOn(made.value, way, 'reminder')
}
