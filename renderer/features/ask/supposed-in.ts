import type { Side } from '../../../shared/contract/access.ts'
import type { ComparedQuestion, Supposed } from '../../../shared/model/saved-question.ts'

/** The change with which the rows of a side would be so; of every other side they are so now. */
export function supposedIn(compared: ComparedQuestion, side: Side): { readonly supposed?: Supposed } {
  return compared.kind === 'compare-change' && side === 'other' ? { supposed: compared.with } : {}
}
