import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { done } from '../../../shared/contract/failure.ts'
import type { ChosenLines } from '../../../shared/contract/import.ts'
import { runCommand } from '../../client/use-command.ts'
import { useTasks } from '../frame/tasks.ts'
import { allLines } from './all-lines.ts'
import { bucketOf, isChosen, nothingChosen, sentChoice } from './choice.ts'
import type { Choice, Numbers } from './choice.ts'
import { useImport } from './import-state.ts'
import type { PlanPick } from '../plans/choose-plan.tsx'

/** What is to be taken over, and of which reading. */
export interface Wish {
  readonly session: string
  readonly reading: number
  readonly choice: Choice
  readonly numbers: Numbers
}

/** Takes the chosen lines over as one change; answers why it could not be done. */
export function takeOver(wish: Wish): Promise<Failure | null> {
  return whileLocked(async () => {
    const chosen = await chosenOf(wish)
    if (!chosen.ok) return chosen.error
    const { session, reading } = wish
    const applied = await runCommand('import.apply', { session, reading, chosen: chosen.value }, quiet)
    if (!applied.ok) return applied.error
    useImport.setState({ outcome: { applied: applied.value, plan: null }, choice: nothingChosen })
    return null
  })
}

/** The chosen lines should not be: takes them over and puts what undoes them on the platform into a plan. */
export function putIntoPlan(wish: Wish, pick: PlanPick): Promise<Failure | null> {
  return whileLocked(async () => {
    const chosen = await chosenOf(wish)
    if (!chosen.ok) return chosen.error
    const { session, reading } = wish
    const plan = pick.id === null ? { name: pick.name } : { id: pick.id }
    const input = { session, reading, chosen: chosen.value, plan }
    const put = await runCommand('import.put-into-plan', input, quiet)
    if (!put.ok) return put.error
    const into = { id: put.value.plan, name: pick.name, steps: put.value.steps }
    useImport.setState({ outcome: { applied: put.value, plan: into }, choice: nothingChosen })
    return null
  })
}

const quiet = { quietFailure: true }

/** The lines of buckets that one filter cannot say are named by their numbers. */
async function chosenOf({ session, choice, numbers }: Wish): Promise<Result<ChosenLines>> {
  const { chosen, beside } = sentChoice(choice, numbers)
  const named: number[] = []
  for (const { table, what } of beside) {
    const lines = await allLines(session, { tables: [table], what: [what], refused: false })
    if (!lines.ok) return lines
    for (const line of lines.value)
      if (bucketOf(line) !== null && isChosen(choice, line)) named.push(line.line)
  }
  return done({ ...chosen, lines: [...(chosen.lines ?? []), ...named] })
}

/** The window stays until it is known what became of it. */
async function whileLocked(act: () => Promise<Failure | null>): Promise<Failure | null> {
  useTasks.setState({ locked: true })
  try {
    return await act()
  } finally {
    useTasks.setState({ locked: false })
  }
}
