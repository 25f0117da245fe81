import type { InputOf } from '../../shared/contract/contract.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { ItemRow } from '../../shared/model/review.ts'
import type { Outcome } from '../../shared/review/outcome.ts'

/** What carries an item's outcome out: nothing where the grant stays. */
export function stepsOf(
  { member, account, role, raw }: Pick<ItemRow, 'member' | 'account' | 'role' | 'raw'>,
  outcome: Pick<Outcome, 'answer' | 'role'>,
): readonly PlannedStep[] {
  if (outcome.answer === 'remove') {
    const grant = { member, account, role, ...(raw === undefined ? {} : { raw }) }
    return [step('grants.remove', { grants: [grant] })]
  }
  // A role of the same class takes the place of the one that is held.
  if (outcome.answer === 'change' && outcome.role !== null)
    return [step('grants.give', { grants: [{ member, account, role: outcome.role }] })]
  return []
}

function step<Name extends 'grants.give' | 'grants.remove'>(
  command: Name,
  input: InputOf<Name>,
): PlannedStep {
  return { command, input }
}
