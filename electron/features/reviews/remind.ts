import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import type { ReviewRow } from '../../../shared/model/review.ts'
import type { AppHandlers, WorkspaceView } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { Files } from '../files/files.ts'
import { mailAddress } from '../invitations/mail-address.ts'
import { mailType } from '../invitations/mail-draft.ts'
import { mailFile } from '../invitations/mail-file.ts'
import { progressNow } from './kept-progress.ts'
import { reminderText } from './reminder-text.ts'
import { reviewFileName } from './review-file.ts'
import { contentOf } from '../../../shared/review/row-parts.ts'
import { findReview, refusedAsClosed } from './review-rows.ts'

/**
 * The mail to a reviewer of whom answers are missing, as a draft: Keyholder is offline and sends nothing, so whoever
 * sends it attaches the campaign file by hand. Fails with `not-found` for somebody who is not asked, with `refused` where
 * nothing waits for them, with `structure` where the review is closed, and with `bad-input` for an address that mail
 * cannot write.
 */
export function reviewFiles({ resources }: Environment, files: Files): AppHandlers<'reviews.remind'> {
  return {
    'reviews.remind': ({ review: id, reviewer, language }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store, clock } = looked.value
      const found = findReview(store, id)
      if (!found.ok) return found
      const attach = reviewFileName(found.value.name)
      const waiting = waitingFor(looked.value, found.value, reviewer)
      if (!waiting.ok) return waiting
      const { email, due } = waiting.value
      const to = mailAddress(email)
      if (to === null) return failed('bad-input', 'review.no-mail-address', { ...waiting.value })
      const from = senderOf(looked.value, found.value)
      const address = from && mailAddress(from.email)
      const sender = from === null ? null : from.name || from.email
      const { subject, body, file } = reminderText(resources, language, {
        ...waiting.value,
        review: found.value.name,
        workspace: found.value.origin ?? store.name,
        sender: sender ?? store.name,
        attach,
        isOver: due < new Date(clock()).toISOString().slice(0, 10),
      })
      const author = sender !== null && address !== null ? { name: sender, address } : null
      const bytes = Buffer.from(mailFile({ to, from: author, subject, body, at: clock() }))
      return done({ ...files.offer({ name: file, type: mailType, bytes }), to, subject, body, attach })
    },
  }
}

interface Waiting {
  readonly name: string
  readonly email: string
  readonly count: number
  readonly due: string
}

function waitingFor(view: WorkspaceView, review: ReviewRow, reviewer: string): Result<Waiting> {
  const closed = refusedAsClosed(review)
  if (closed) return closed
  const { due } = contentOf(review)
  const { reviewers } = progressNow(view, review)
  const asked = reviewers.find(({ member }) => member === reviewer)
  if (!asked) return failed('not-found', 'review.unknown-person', { member: reviewer, path: 'reviewer' })
  const { name, email, waiting: count } = asked
  return count === 0
    ? failed('refused', 'review.nothing-waits', { name, review: review.name })
    : done({ name, email, count, due })
}

/** Whoever acts, else who began the review; null for the keeper, who is no person. */
function senderOf({ store, actor }: WorkspaceView, { createdBy, origin }: ReviewRow) {
  const member = actor === keeper && origin === undefined ? createdBy : actor
  return member === keeper ? null : store.row('member', JSON.stringify([member]))
}
