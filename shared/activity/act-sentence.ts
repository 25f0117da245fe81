import type { RecordedChange } from '../contract/changes.ts'
import type { Account } from '../model/account.ts'
import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { appliedSentence } from './applied-sentence.ts'
import { centerSentence } from './center-sentence.ts'
import { invitationActSentence } from './invitation-act-sentence.ts'
import { linkActSentence, ownershipSentence } from './link-act-sentence.ts'
import { findingSentence } from './finding-sentence.ts'
import { reviewSentence } from './review-sentence.ts'
import { planSentence, questionSentence, reportSentence, templateSentence } from './plan-sentence.ts'

interface Known {
  readonly accountOf: (id: string) => Account | undefined
}

/**
 * What a command of the life of access did, in its own words; null for other commands, and for rows that
 * are not what the command writes: then the rows alone are told.
 */
export function actSentence(
  change: RecordedChange,
  rows: readonly RowChange[],
  known: Known,
): Sentence | null {
  const [feature] = change.command.split('.')
  switch (feature) {
    case 'links':
      return linkActSentence(change.command, rows)
    case 'ownership':
      return ownershipSentence(change.command, rows)
    case 'invitations':
      return invitationActSentence(change.command, rows, known)
    case 'centers':
      return centerSentence(change.command, rows)
    case 'plans':
      return change.command === 'plans.apply' ? appliedSentence(change) : planSentence(change.command, rows)
    case 'questions':
      return questionSentence(change.command, rows)
    case 'templates':
      return templateSentence(change.command, rows)
    case 'reports':
      return reportSentence(change.command, rows)
    case 'reviews':
      return reviewSentence(change, rows)
    case 'findings':
      return findingSentence(change.command, rows)
    default:
      return appliedSentence(change)
  }
}
