import { checkPack } from '../../electron/evidence/check-pack.ts'
import { done, failed } from '../../shared/contract/failure.ts'
import type { CheckPack } from '../features/evidence/use-pack-check.ts'
import { pageCrypto } from './page-crypto.ts'
import { pageWording } from './page-wording.ts'
import { createRest } from './rest.ts'

const rest = createRest()
const checking = { crypto: pageCrypto(rest), wordingOf: pageWording, rest }

/**
 * Checks a pack in this page. What an old browser lacks, and memory that it does not have, come as errors: nothing is said
 * of the pack then, and the person is told why.
 */
export const checkHere: CheckPack = async (file, expected) => {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return failed('unreadable', 'files.unreadable', { file: file.name })
  try {
    const opened = await checkPack(new Uint8Array(bytes), expected, checking)
    if (!opened) return failed('bad-input', 'evidence.not-a-pack', { file: file.name })
    return done({ checks: opened.checks, manifest: opened.manifest })
  } catch {
    return failed('unreadable', 'evidence.unable', { file: file.name })
  }
}
