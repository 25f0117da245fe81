import type { Failure } from '../shared/contract/failure.ts'
import type { Finding } from '../shared/contract/finding.ts'
import { limitSources } from '../shared/policy/limits.ts'

/** A limit of the platform, as the failure that a named acting member gets. */
export function refusalOf({ limit, platformError, details }: Finding): Failure {
  return {
    code: 'refused',
    message: `limit.${limit}`,
    details: {
      ...details,
      source: limitSources[limit],
      ...(platformError === null ? {} : { platformError }),
    },
  }
}
