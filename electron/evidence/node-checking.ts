import { readWording } from '../reports/read-wording.ts'
import type { Checking } from './checking.ts'
import { nodeCrypto } from './node-crypto.ts'

/** What checking a pack takes, in a process or a thread in which nobody else waits. */
export function nodeChecking(resources: string): Checking {
  return {
    crypto: nodeCrypto,
    wordingOf: (language) => readWording(resources, language),
    rest: () => undefined,
  }
}
