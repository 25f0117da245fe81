import { create } from 'zustand'
import type { GrantEffect } from '../../../shared/contract/grants.ts'
import { mostForeseen } from '../../../shared/contract/grants.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import type { RolePlan } from './model/role-plan.ts'

interface Foreseen {
  /** What the effect is of; an answer to something else has been dropped. */
  readonly of: string | null
  readonly effect: GrantEffect | null
}

/** Who would gain and lose what by the act that is being looked at. */
export const useForeseen = create<Foreseen>()(() => ({ of: null, effect: null }))

let underWay = false
let next: RolePlan | null = null

/** What identifies an act: its role and where it would change something. */
export function effectKey({ system, role, changes }: RolePlan): string {
  return [system, role, ...changes.flatMap(({ account, member }) => [account, member])].join('\n')
}

/**
 * Asks what giving a role would come to. One question at a time: while a pointer moves, only the last of
 * what it passed is asked about, and what comes too late is dropped.
 */
export function foresee(plan: RolePlan | null): void {
  if (!plan || plan.changes.length === 0 || plan.changes.length > mostForeseen) {
    next = null
    return useForeseen.setState({ of: null, effect: null })
  }
  const key = effectKey(plan)
  if (useForeseen.getState().of === key) return
  useForeseen.setState({ of: key, effect: null })
  next = plan
  if (!underWay) void askNext()
}

async function askNext(): Promise<void> {
  const plan = next
  if (!plan) return
  next = null
  underWay = true
  const grants = plan.changes.map(({ account, member }) => ({ account, member, role: plan.role }))
  const answer = await call('grants.effect', { grants })
  underWay = false
  if (answer.ok && useForeseen.getState().of === effectKey(plan)) {
    useForeseen.setState({ effect: answer.value })
  }
  void askNext()
}

useMirror.subscribe((now, before) => {
  if (now.revision !== before.revision || now.workspace?.id !== before.workspace?.id) foresee(null)
})
