import type { Failure } from '../../../shared/contract/failure.ts'
import type { Violation } from '../../access/structure.ts'
import type { Origin } from './incoming.ts'

/** A violation as a failure that names the file and the place in it. */
export function locatedFailure({ failure, field }: Violation, origin: Origin | undefined): Failure {
  if (!origin) return failure
  const path = [origin.path, field].filter((part) => typeof part === 'string').join('.')
  return { ...failure, details: { ...failure.details, ...origin, path } }
}
