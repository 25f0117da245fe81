import { findAll } from '../../electron/findings/find.ts'
import { kindsOfFinding } from '../../electron/findings/kinds.ts'
import { worldOf } from '../../electron/findings/world.ts'
import type { World } from '../../electron/findings/world.ts'
import { createGraph } from '../../electron/access/graph.ts'
import type { AccessFinding } from '../../shared/contract/findings.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import { startFindingSettings } from '../../shared/model/finding-settings.ts'
import type { FindingSettings } from '../../shared/model/finding-settings.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { FindingKind } from '../../shared/policy/findings.ts'
import { nothing, now } from '../limits/world.ts'

type Rows = Partial<WorkspaceRows>

export function worldIn(
  rows: Rows,
  settings: Partial<FindingSettings> = {},
  lastKept: World['lastKept'] = null,
): World {
  const whole = { ...nothing, ...rows }
  const workspace = {
    graph: createGraph(whole),
    members: whole.member,
    grants: whole.grant,
    invitations: whole.invitation,
    pendingLinks: whole.link.filter(({ status }) => status === 'pending'),
    lastKept,
  }
  return worldOf(workspace, { ...startFindingSettings, ...settings }, now)
}

/** Findings of one kind, at noon of the tests' day. */
export function found(
  kind: FindingKind,
  rows: Rows,
  settings?: Partial<FindingSettings>,
): readonly AccessFinding[] {
  return findAll(worldIn(rows, settings)).filter((finding) => finding.kind === kind)
}

/** What mends the findings of one kind. */
export function mendOf(
  kind: FindingKind,
  rows: Rows,
  settings?: Partial<FindingSettings>,
): readonly PlannedStep[] {
  const world = worldIn(rows, settings)
  return found(kind, rows, settings).flatMap((finding) => kindsOfFinding[kind].mend(finding, world))
}
