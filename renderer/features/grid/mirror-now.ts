import { useMirror } from '../../client/mirror.ts'
import type { MirrorState } from '../../client/mirror.ts'

/** What is known at this moment, for handlers and for parts that are told from outside when to look again. */
export function mirrorNow(): MirrorState {
  return useMirror.getState()
}
