import type { ReviewReason } from '../../shared/model/review.ts'
import { reviewReasons } from '../../shared/policy/review-reasons.ts'
import type { Wording } from './wording.ts'

/** Why somebody should look at an item, the gravest reason first. One that this version does not know says its name. */
export function reasonsText(reasons: readonly ReviewReason[], { translate }: Wording): string {
  const rules: Readonly<Record<string, (typeof reviewReasons)[keyof typeof reviewReasons] | undefined>> =
    reviewReasons
  return reasons
    .map(({ reason, params }) => {
      const rule = rules[reason]
      return rule ? translate(rule.file, rule.key, params) : reason
    })
    .join('; ')
}
