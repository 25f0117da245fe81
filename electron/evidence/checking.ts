import type { EvidenceCrypto } from '../../shared/evidence/crypto.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Wording } from '../reports/wording.ts'

/** What checking a pack takes from outside: Node has it of its own, the page brings it along. */
export interface Checking {
  readonly crypto: EvidenceCrypto
  readonly wordingOf: (language: Language) => Wording
  /** Is asked between steps; answers with a promise where others are to have their turn first. */
  readonly rest: () => Promise<void> | undefined
}
