import { runCommand } from './use-command.ts'

/** Drops steps from the plan in which they wait; the frame offers to undo it. */
export async function takeOutOfPlan(steps: readonly string[]): Promise<boolean> {
  const dropped = await runCommand('plans.drop-steps', { steps: [...steps] })
  return dropped.ok
}
