import type { FinalConnectionState, OnConnectStartParams } from '@xyflow/react'
import { useConnection } from '@xyflow/react'
import { useCallback, useMemo, useState } from 'react'
import type { StepOutcome } from '../../../shared/contract/step.ts'
import { ask } from '../../client/answers.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { planModeNow } from '../../client/plan-mode.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { runCommand } from '../../client/use-command.ts'
import { kindsBelow } from '../workspace/kinds-below.ts'

/** A link that is being drawn from an account to another below it. */
export interface LinkDrag {
  /** Ids of accounts; null where nothing is dragged, or nothing is under the pointer. */
  readonly parent: string | null
  readonly child: string | null
  /** Why no such link can ever be: said without asking. */
  readonly never: 'platform' | 'kind' | null
  /** What the request would come to, tried on the path that carries it out; null until that is known. */
  readonly outcome: StepOutcome | null
  readonly start: (event: unknown, params: OnConnectStartParams) => void
  readonly end: (event: unknown, state: FinalConnectionState) => void
  readonly accepts: (ends: { readonly source: string; readonly target: string }) => boolean
}

/** Drags from the handle of an account: the limits are asked before the drop, and a drop that they refuse does nothing. */
export function useLinkDrag(): LinkDrag {
  const [parent, setParent] = useState<string | null>(null)
  const over = useConnection(({ toNode, fromNode }) => (toNode?.id === fromNode?.id ? null : toNode?.id))
  const child = over === undefined || over === null ? null : accountOfNode(over)
  const question = useMemo(
    () =>
      parent === null || child === null || neverLinked(parent, child) !== null
        ? null
        : { steps: [requestOf(parent, child)] },
    [parent, child],
  )
  const answer = useAnswer('bulk.try', question)
  const start = useCallback((_event: unknown, { nodeId }: OnConnectStartParams) => {
    setParent(nodeId === null ? null : accountOfNode(nodeId))
  }, [])
  const end = useCallback((_event: unknown, { fromNode, toNode, isValid }: FinalConnectionState) => {
    setParent(null)
    const [from, to] = [fromNode, toNode].map((node) => (node ? accountOfNode(node.id) : null))
    if (isValid === true && typeof from === 'string' && typeof to === 'string') void drop(from, to)
  }, [])
  const outcome = answer.state === 'ready' ? (answer.value[0] ?? null) : null
  const never = parent === null || child === null ? null : neverLinked(parent, child)
  return { parent, child, never, outcome, start, end, accepts }
}

function accepts({ source, target }: { readonly source: string; readonly target: string }): boolean {
  const [parent, child] = [accountOfNode(source), accountOfNode(target)]
  return source !== target && parent !== null && child !== null && neverLinked(parent, child) === null
}

/** Another platform, or a kind of account that is never below one of that kind. */
function neverLinked(parent: string, child: string): LinkDrag['never'] {
  const { accountOf } = mirrorNow()
  const [above, below] = [accountOf(parent), accountOf(child)]
  if (!above || !below) return null
  if (above.system !== below.system) return 'platform'
  return kindsBelow(above).includes(below.kind) ? null : 'kind'
}

function requestOf(parent: string, child: string) {
  return { command: 'links.request' as const, input: { parent, children: [child] } }
}

/** In plan mode a step may wait that is refused today. */
async function drop(parent: string, child: string): Promise<void> {
  const { command, input } = requestOf(parent, child)
  if (planModeNow() === null) {
    const tried = await ask('bulk.try', { steps: [{ command, input }] }, mirrorNow().revision)
    const outcome = tried.ok ? tried.value[0] : undefined
    if (outcome && (!outcome.ok || !outcome.changes)) return
  }
  await runCommand(command, input)
}

function accountOfNode(node: string): string | null {
  return node.startsWith('account ') ? node.slice('account '.length) : null
}
