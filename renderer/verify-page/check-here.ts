import { done, failed } from '../../shared/contract/failure.ts'
import { verifyPack } from '../../shared/evidence/verify.ts'
import type { CheckPack } from '../features/evidence/use-pack-check.ts'
import { notAsked } from './not-asked.ts'
import { pageCrypto } from './page-crypto.ts'

const crypto = pageCrypto()

/**
 * Checks a pack in this page. What an old browser lacks, and memory that it does not have, come as errors: nothing is said
 * of the pack then, and the person is told why.
 */
export const checkHere: CheckPack = async (file, expected) => {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return failed('unreadable', 'files.unreadable', { file: file.name })
  try {
    const opened = await verifyPack(new Uint8Array(bytes), crypto, expected)
    if (!opened) return failed('bad-input', 'evidence.not-a-pack', { file: file.name })
    return done({ checks: [...opened.checks, ...notAsked(opened)], manifest: opened.manifest })
  } catch {
    return failed('unreadable', 'evidence.unable', { file: file.name })
  }
}
