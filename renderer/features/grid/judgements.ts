import { create } from 'zustand'
import type { GrantPreview } from '../../../shared/contract/grants.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import { mirrorNow } from './mirror-now.ts'
import { mostPlacements } from './model/placements.ts'
import type { Placement } from './model/placements.ts'
import { cannotHold } from './model/role-plan.ts'
import type { Role } from './model/role-plan.ts'

/** Moves when the back end has said more about what the acting member may give. */
export const useJudgements = create<{ readonly version: number }>()(() => ({ version: 0 }))

/** By role, then by placement; promises for what is under way, so that nothing is asked twice. */
const judged = new Map<string, Map<string, GrantPreview | Promise<void>>>()

function roleKey(role: Role): string {
  return `${role.system} ${role.role}`
}

function placementKey(placement: Placement): string {
  return `${placement.account}\n${placement.member}`
}

/** What the back end said about giving a role there, or undefined where it has not yet. */
export function judgementOf(role: Role, placement: Placement): GrantPreview | undefined {
  const known = judged.get(roleKey(role))?.get(placementKey(placement))
  return known instanceof Promise ? undefined : known
}

/**
 * Asks what the acting member may do, for placements that can hold the role and are not known yet.
 * Resolves when everything about them is here.
 */
export async function judge(role: Role, placements: readonly Placement[]): Promise<void> {
  const known = judged.get(roleKey(role)) ?? new Map<string, GrantPreview | Promise<void>>()
  judged.set(roleKey(role), known)
  const { accountOf } = mirrorNow()
  const waiting = new Set<Promise<void>>()
  const open: Placement[] = []
  for (const placement of placements) {
    const before = known.get(placementKey(placement))
    if (before instanceof Promise) waiting.add(before)
    if (before) continue
    const account = accountOf(placement.account)
    if (account && cannotHold(account, role) === null) open.push(placement)
  }
  for (let from = 0; from < open.length; from += mostPlacements) {
    const some = open.slice(from, from + mostPlacements)
    const asked = ask(role, some, known)
    for (const placement of some) known.set(placementKey(placement), asked)
    waiting.add(asked)
  }
  await Promise.all(waiting)
}

async function ask(
  role: Role,
  targets: readonly Placement[],
  known: Map<string, GrantPreview | Promise<void>>,
): Promise<void> {
  const answer = await call('grants.preview', { role: role.role, targets: [...targets] })
  for (const [place, target] of targets.entries()) {
    const preview = answer.ok ? answer.value[place] : undefined
    if (preview) known.set(placementKey(target), preview)
    else known.delete(placementKey(target))
  }
  if (judged.get(roleKey(role)) === known) {
    useJudgements.setState(({ version }) => ({ version: version + 1 }))
  }
}

useMirror.subscribe((now, before) => {
  const same =
    now.revision === before.revision &&
    now.actor === before.actor &&
    now.workspace?.id === before.workspace?.id
  if (same || judged.size === 0) return
  judged.clear()
  useJudgements.setState(({ version }) => ({ version: version + 1 }))
})
