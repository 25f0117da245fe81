import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { runCommand } from '../../client/use-command.ts'
import { useTasks } from '../frame/tasks.ts'
import type { PlanPick } from '../plans/choose-plan.tsx'
import { nothingChosen, sentChoice } from './choice.ts'
import type { Choice } from './choice.ts'
import { useImport } from './import-state.ts'

/** What is to be taken over, and of which reading. */
export interface Wish {
  readonly session: string
  readonly reading: number
  readonly choice: Choice
}

/** Takes the chosen lines over as one change; answers why it could not be done. */
export function takeOver(wish: Wish): Promise<Failure | null> {
  return whileLocked(wish.session, async () => {
    const { session, reading, choice } = wish
    const chosen = sentChoice(choice)
    const applied = await runCommand('import.apply', { session, reading, chosen }, quiet)
    if (!applied.ok) return applied.error
    useImport.setState({ outcome: { applied: applied.value, plan: null }, choice: nothingChosen })
    return null
  })
}

/** The chosen lines should not be: takes them over and puts what undoes them on the platform into a plan. */
export function putIntoPlan(wish: Wish, pick: PlanPick): Promise<Failure | null> {
  return whileLocked(wish.session, async () => {
    const { session, reading, choice } = wish
    const plan = pick.id === null ? { name: pick.name } : { id: pick.id }
    const input = { session, reading, chosen: sentChoice(choice), plan }
    const put = await runCommand('import.put-into-plan', input, quiet)
    if (!put.ok) return put.error
    const into = { id: put.value.plan, name: pick.name, steps: put.value.steps }
    useImport.setState({ outcome: { applied: put.value, plan: into }, choice: nothingChosen })
    return null
  })
}

/** Five times a second. */
const askedEvery = 200

const quiet = { quietFailure: true }

/** Stops the taking over as long as nothing is written; what was chosen stays chosen. */
export function cancelTaking(session: string): void {
  void call('import.cancel', { session })
}

/** The window stays until it is known what became of it, and tells how far it is. */
async function whileLocked(session: string, act: () => Promise<Failure | null>): Promise<Failure | null> {
  useTasks.setState({ locked: true })
  const isOver = new AbortController()
  void watch(session, isOver.signal)
  try {
    return await act()
  } finally {
    isOver.abort()
    useImport.setState({ taking: null })
    useTasks.setState({ locked: false })
  }
}

/** Short takings over are done before this asks. */
async function watch(session: string, isOver: AbortSignal): Promise<void> {
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve, askedEvery)
    })
    if (isOver.aborted) return
    const progress = await call('import.progress', { session })
    if (isOver.aborted || !progress.ok) return
    useImport.setState({ taking: progress.value.state === 'taking' ? progress.value : null })
  }
}
