import { done, failed } from '../../shared/contract/failure.ts'
import { verifyPack } from '../../shared/evidence/verify.ts'
import type { CheckPack } from '../features/evidence/use-pack-check.ts'
import { notAsked } from './not-asked.ts'
import { pageCrypto } from './page-crypto.ts'

const crypto = pageCrypto()

/** Checks a pack in this page. */
export const checkHere: CheckPack = async (file, expected) => {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return failed('unreadable', 'files.unreadable', { file: file.name })
  const opened = await verifyPack(new Uint8Array(bytes), crypto, expected)
  if (!opened) return failed('bad-input', 'evidence.not-a-pack', { file: file.name })
  return done({ checks: [...opened.checks, ...notAsked(opened)], manifest: opened.manifest })
}
