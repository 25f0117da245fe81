import type { AccountKind } from '../../shared/model/account.ts'
import { kindCodes } from '../access/codes.ts'
import type { World } from './world.ts'

/** The graph's places of all accounts of these kinds. */
export function* accountsOf({ graph }: World, kinds: readonly AccountKind[]): Generator<number> {
  const codes = new Set(kinds.map((kind) => kindCodes[kind]))
  for (let account = 0; account < graph.kind.length; account++) {
    if (graph.accountExists.data[account] === 1 && codes.has(graph.kind.data[account]!)) yield account
  }
}
