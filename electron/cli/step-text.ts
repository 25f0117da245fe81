import { contract } from '../../shared/contract/contract.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { actTellers } from '../features/plans/act-tellers.ts'
import type { Told } from '../features/plans/act-tellers.ts'
import type { Names } from '../features/plans/checklist-names.ts'
import { checklistWords } from '../features/plans/checklist-words.ts'
import type { Say } from '../features/plans/checklist-words.ts'
import { resources } from './environment.ts'

/** Tells steps as a plan's checklist does; what no checklist knows stands for itself. */
export function stepTeller(rows: WorkspaceRows): (step: PlannedStep) => string {
  const say = checklistWords(resources, 'en')
  const names = namesFrom(rows, say)
  return ({ command, input }) => {
    const plain = `${command} ${JSON.stringify(input)}`
    if (!Object.hasOwn(actTellers, command)) return plain
    const name = command as keyof typeof actTellers
    const parsed = contract[name].input.safeParse(input)
    if (!parsed.success || isOfSeveral(parsed.data)) return plain
    const tell = actTellers[name] as (input: never, names: Names) => Told
    const { key, gaps } = tell(parsed.data as never, names)
    return say('plan', `checklist.step.${key}`, gaps)
  }
}

/** A checklist has a line for each of several; a step has one. */
function isOfSeveral(input: object): boolean {
  return Object.values(input).some((value) => Array.isArray(value) && value.length > 1)
}

function namesFrom({ account, member, invitation }: WorkspaceRows, say: Say): Names {
  const accounts = new Map(account.map((row) => [row.id, row]))
  const members = new Map(member.map((row) => [row.id, row]))
  const find = (id: string) => accounts.get(id) ?? null
  return {
    find,
    account: (id) => find(id)?.name || id,
    member: (id) => {
      const found = members.get(id)
      return found ? `${found.name} (${found.email})` : id
    },
    role: (id, role) => say('roles', [`${find(id)?.system ?? ''}/${role}`, role]),
    kind: (kind) => say('kinds', kind),
    share: (share) => say('explain', `share.${share}`),
    status: (of, status) => say('activity', `value.${of}-status.${status}`),
    fields: (set) => Object.keys(set).join(', '),
    invitation: (id) => invitation.find((row) => row.id === id) ?? { email: id, account: '' },
  }
}
