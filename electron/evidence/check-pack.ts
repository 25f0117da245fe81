import { verifyPack } from '../../shared/evidence/verify.ts'
import type { OpenedPack } from '../../shared/evidence/verify.ts'
import { askAgain } from './ask-again.ts'
import type { Checking } from './checking.ts'

/**
 * All that can be said of a pack: what `verifyPack` says, and what comes of asking again. Null where the file is no pack.
 * The program and the page call this and nothing else, so that both say the same.
 */
export async function checkPack(
  bytes: Uint8Array,
  expected: string | null,
  checking: Checking,
): Promise<OpenedPack | null> {
  const opened = await verifyPack(bytes, checking.crypto, expected)
  if (!opened) return null
  return { ...opened, checks: [...opened.checks, ...(await askAgain(opened, checking))] }
}
