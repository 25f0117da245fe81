import type { Failure } from './failure.ts'
import type { LimitName } from '../policy/limits.ts'

/**
 * A limit of the platform that a change would break: it stops a named acting member, warns the keeper, and
 * never stops an import. Its text is `limit.<name>` of the translation file `failures`, filled by `details`.
 */
export interface Finding {
  readonly limit: LimitName
  /** What the platform's API calls the error; null where it has no name for it. */
  readonly platformError: string | null
  readonly details: Failure['details']
}
