import type { ChangeResult } from '../../../shared/contract/change-result.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { planModeNow } from '../../client/plan-mode.ts'
import { runCommand, stageSteps } from '../../client/use-command.ts'
import type { CommandOptions } from '../../client/use-command.ts'
import type { Act, Step } from './act.ts'
import { useAccessDialogs } from './access-dialogs.ts'
import { sendDraft } from './send-draft.ts'

/** Runs the command of a step; the frame offers to undo it. */
export function runStep(step: Step, options?: CommandOptions) {
  return runCommand(step.command, step.input, options)
}

/** Runs steps as one change, or in plan mode stages each of them. */
export function runSteps(
  steps: readonly Step[],
  options: CommandOptions = {},
): Promise<Result<ChangeResult>> {
  const [only, ...more] = steps
  if (only && more.length === 0) return runStep(only, options)
  const plan = planModeNow()
  return plan === null
    ? runCommand('bulk.run', { steps: [...steps], mode: 'all' }, options)
    : stageSteps(plan, steps, options)
}

/** Does what an act says. A failure is shown by the frame, or by the dialog that asks. */
export async function perform({ doing }: Act): Promise<void> {
  switch (doing.kind) {
    case 'step':
      await runStep(doing.step)
      break
    case 'ask':
      useAccessDialogs.getState().show(doing.dialog)
      break
    case 'draft':
      await sendDraft(doing.invitation, doing.way)
      break
  }
}
