import type { AccessFinding } from '../../shared/contract/findings.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { FindingKind } from '../../shared/policy/findings.ts'
import type { World } from './world.ts'

/** One kind of finding: how it is found, and which steps mend one that was found. */
export interface KindOfFinding {
  readonly kind: FindingKind
  readonly find: (world: World) => Iterable<AccessFinding>
  /** Nothing where people have to mend it. */
  readonly mend: (finding: AccessFinding, world: World) => readonly PlannedStep[]
}

/** What is particular of a finding; the rest is empty. `about` makes the key, so it must not change by itself. */
export function found(
  kind: FindingKind,
  about: readonly string[],
  particulars: Partial<Omit<AccessFinding, 'key' | 'kind'>>,
): AccessFinding {
  return {
    key: `${kind}:${JSON.stringify(about)}`,
    kind,
    members: [],
    accounts: [],
    grants: [],
    links: [],
    invitations: [],
    params: {},
    ...particulars,
  }
}

export const mendedByPeople = (): readonly PlannedStep[] => []
