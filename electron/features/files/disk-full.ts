import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'

/** Does it, and makes a value of the one failure to be expected of a temporary folder. */
export function diskFull<T>(act: () => T): Result<T> {
  try {
    return done(act())
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') throw error
    return failed('disk-full', 'files.disk-full')
  }
}
