import { contract } from '../../../shared/contract/contract.ts'
import type { CommandName } from '../../../shared/contract/contract.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { StepToTry } from '../../steps.ts'
import { toTry } from './plan-rows.ts'

/** Where a command takes several of a kind: each is done alone at the console. */
const severals: Readonly<Partial<Record<CommandName, string>>> = {
  'grants.give': 'grants',
  'grants.remove': 'grants',
  'links.request': 'children',
  'links.move': 'children',
  'invitations.send': 'emails',
  'invitations.revoke': 'invitations',
  'centers.share': 'assets',
  'centers.stop-sharing': 'assets',
  'centers.group': 'accounts',
  'centers.ungroup': 'accounts',
}

/**
 * What a step asks for, one act of a console after the other, each a step of its own. What they make bears
 * the ids that the whole step gives.
 */
export function singleActs(step: StepRow): readonly StepToTry[] {
  const { id, command, input } = toTry(step)
  const list = Object.hasOwn(contract, command) ? severals[command as CommandName] : undefined
  const several = list === undefined ? undefined : input[list]
  if (list === undefined || !Array.isArray(several)) return [{ id: step.id, command, input }]
  return several.map((one: unknown, index) => ({
    id: index === 0 ? id! : `${id!}-${index + 1}`,
    command,
    input: { ...input, [list]: [one] },
  }))
}
