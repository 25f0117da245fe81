import { z } from 'zod'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { reviewContentSchema } from '../../../shared/model/review.ts'
import type { ReviewContent } from '../../../shared/model/review.ts'
import { formatTold } from '../../reviews/format-told.ts'
import { toldReviewSchema } from '../../reviews/told-review.ts'
import type { ToldReview } from '../../reviews/told-review.ts'
import { wrongInTold } from '../../reviews/wrong-in-told.ts'
import { failureOfIssue } from '../document/issue.ts'
import { knownKeys } from '../document/known-keys.ts'
import { inFile, parseJson } from '../document/parse-document.ts'
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
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const read = json.ok ? readContent(json.value) : json
  return read.ok ? read : { ok: false, error: inFile(read.error, file) }
}

function readContent(value: unknown): Result<ToldReview> {
  const version: unknown = (value as { readonly version?: unknown } | null)?.version
  if (typeof version === 'number' && version > reviewFileVersion)
    return failed('future-version', 'document.future-version', {
      path: 'version',
      version,
      known: reviewFileVersion,
    })
  const parsed = reviewFileSchema.safeParse(value)
  if (!parsed.success) {
    const keysAt = (path: readonly PropertyKey[]) => knownKeys(reviewFileSchema, path)
    return { ok: false, error: failureOfIssue(parsed.error.issues[0]!, value, keysAt) }
  }
  const { home: origin, asOf, review } = parsed.data
  const content: ReviewContent = { ...review.content, asOf }
  const told: ToldReview = { ...review, content, origin }
  return wrongInTold([told], () => ['review']) ?? done(told)
}
