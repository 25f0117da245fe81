import { canonical } from '../../shared/model/canonical.ts'
import { policies } from '../../shared/policy/policies.ts'

/** All that the rule books say, as one text: its SHA-256 tells them from others. */
export function ruleBooks(): string {
  return canonical(policies)
}
