import type { AccessFinding } from '../../shared/contract/findings.ts'
import { findingKinds } from '../../shared/policy/findings.ts'
import { kindsOfFinding } from './kinds.ts'
import type { World } from './world.ts'

/** All findings, the gravest kinds first; inside a kind in the order of their keys, so that a page is the same again. */
export function findAll(world: World): readonly AccessFinding[] {
  return findingKinds.flatMap((kind) =>
    [...kindsOfFinding[kind].find(world)].toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  )
}
