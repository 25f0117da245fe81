import type { AccessFinding } from '../../../shared/contract/findings.ts'
import { isMuting } from '../../../shared/model/mute.ts'
import type { MuteRow } from '../../../shared/model/mute.ts'
import type { AccessGraph } from '../../access/graph.ts'
import type { WorkspaceView } from '../../feature.ts'
import { findAll } from '../../findings/find.ts'
import { worldOf } from '../../findings/world.ts'
import type { World } from '../../findings/world.ts'
import type { StoreReader } from '../../store/store.ts'
import { lastKeptNow } from '../reviews/results.ts'
import { settingsOf, settingsRow } from './kept-findings.ts'

/** Everything that is found in a workspace at a moment. */
export interface FoundNow {
  readonly revision: number
  readonly world: World
  readonly findings: readonly AccessFinding[]
  readonly byKey: ReadonlyMap<string, AccessFinding>
  /** Mutes that hold. */
  readonly mutes: ReadonlyMap<string, MuteRow>
}

type Looked = Pick<WorkspaceView, 'store' | 'graph' | 'clock'>

/** By the graph, of which a workspace that is open has one. */
const known = new WeakMap<AccessGraph, FoundNow & { readonly minute: number }>()

const minuteLength = 60_000

/**
 * What is found, looked for when somebody asks and not when something changes: a command costs what it cost before.
 * Kept until the next change, and for a minute, since invitations end and people leave by the clock alone.
 */
export function foundNow({ store, graph, clock }: Looked): FoundNow {
  const revision = store.revision()
  const now = clock()
  const minute = Math.floor(now / minuteLength)
  const before = known.get(graph)
  if (before && before.revision === revision && before.minute === minute) return before
  const world = worldOf(workspaceIn(store, graph), settingsOf(settingsRow(store)), now)
  const findings = findAll(world)
  const found = {
    revision,
    minute,
    world,
    findings,
    byKey: new Map(findings.map((finding) => [finding.key, finding])),
    mutes: new Map(
      store.mutes().flatMap((mute) => (isMuting(mute, now) ? [[mute.finding, mute] as const] : [])),
    ),
  }
  known.set(graph, found)
  return found
}

const everything = -1

function workspaceIn(store: StoreReader, graph: AccessGraph) {
  return {
    graph,
    members: store.rowsFrom('member', 0, everything),
    grants: store.rowsFrom('grant', 0, everything),
    invitations: store.rowsFrom('invitation', 0, everything),
    pendingLinks: store.pendingLinks(),
    lastKept: lastKeptNow(store, graph),
  }
}
