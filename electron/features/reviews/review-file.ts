import { z } from 'zod'
import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { reviewContentSchema } from '../../../shared/model/review.ts'
import type { ReviewContent } from '../../../shared/model/review.ts'
import { formatTold } from '../../reviews/format-told.ts'
import { toldReviewSchema } from '../../reviews/told-review.ts'
import type { ToldReview } from '../../reviews/told-review.ts'
import { wrongInTold } from '../../reviews/wrong-in-told.ts'
import { readJsonFile, readVersioned } from '../document/read-versioned.ts'
import { safeFileName } from '../invitations/file-name.ts'

/** The campaign file, by which a review goes to a colleague's Keyholder and comes back (docs/decisions/0073). */

const reviewFormat = 'keyholder-review'
/** The latest version that is read. */
const reviewFileVersion = 1

const reviewFileSchema = z.strictObject({
  format: z.literal(reviewFormat),
  version: z.literal(reviewFileVersion),
  /** The name of the workspace in which the review began, and is finished. */
  home: z.string().min(1),
  /** As of when that workspace says everything but the answers. */
  asOf: z.iso.datetime(),
  review: toldReviewSchema
    .omit({ origin: true })
    .extend({ content: reviewContentSchema.omit({ asOf: true }) }),
})

export function reviewFileName(name: string): string {
  return `${safeFileName(name)}.keyholder-review.json`
}

/** The file of a review as it is here. `workspace` and `at` say of one that began here where and when that is. */
export function formatReviewFile(
  { origin, ...told }: ToldReview,
  { workspace, at }: { readonly workspace: string; readonly at: string },
): string {
  const { asOf, ...content } = told.content
  const head = [
    `"format": "${reviewFormat}", "version": ${reviewFileVersion}`,
    `"home": ${JSON.stringify(origin ?? workspace)}`,
    `"asOf": ${JSON.stringify(origin === undefined ? at : (asOf ?? told.createdAt))}`,
  ]
  return `{\n  ${head.join(', ')},\n  "review": ${formatTold({ ...told, content }, '  ')}\n}\n`
}

/**
 * Reads such a file, as a review that began elsewhere. Every failure has the file and the place in it. Which of the
 * reviews here it is, and whether it is that one, is not asked yet.
 */
export function readReviewFile(text: string, file: string): Result<ToldReview> {
  return readJsonFile(text, file, readContent)
}

function readContent(value: unknown): Result<ToldReview> {
  const read = readVersioned(value, { schema: reviewFileSchema, version: reviewFileVersion })
  if (!read.ok) return read
  const { home: origin, asOf, review } = read.value
  const content: ReviewContent = { ...review.content, asOf }
  const told: ToldReview = { ...review, content, origin }
  return wrongInTold([told], () => ['review']) ?? done(told)
}
