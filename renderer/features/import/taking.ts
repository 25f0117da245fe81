import type { Failure } from '../../../shared/contract/failure.ts'
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
  return whileLocked(async () => {
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
  return whileLocked(async () => {
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

const quiet = { quietFailure: true }

/** The window stays until it is known what became of it. */
async function whileLocked(act: () => Promise<Failure | null>): Promise<Failure | null> {
  useTasks.setState({ locked: true })
  try {
    return await act()
  } finally {
    useTasks.setState({ locked: false })
  }
}
