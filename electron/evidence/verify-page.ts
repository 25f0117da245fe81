import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'

/** The page that checks packs in any browser, and by what people tell it from another. */
export interface VerifyPage {
  readonly bytes: Buffer
  /** SHA-256, hexadecimal. */
  readonly digest: string
}

/** The page as it was built, beside the other bundles. `unreadable` in a repository where nothing was built yet. */
export function readVerifyPage(resources: string): Result<VerifyPage> {
  const file = join(resources, '..', 'out', 'verify-page', 'index.html')
  try {
    const bytes = readFileSync(file)
    return done({ bytes, digest: createHash('sha256').update(bytes).digest('hex') })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return failed('unreadable', 'evidence.no-page', { file })
  }
}
