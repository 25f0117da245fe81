import type { PlannedStep } from '../../../shared/contract/step.ts'

/** What a step is about, as far as its input says: whom, where, which role. */
export interface Subject {
  readonly act: Act
  readonly command: string
  readonly member: string | null
  readonly email: string | null
  readonly account: string | null
  readonly role: string | null
  readonly raw: string | null
  readonly invitation: string | null
  /** How many more pairs the same step has. */
  readonly more: number
}

export type Act = 'give' | 'remove' | 'invite' | 'revoke' | 'leave' | 'other'

const acts: Readonly<Record<string, Act>> = {
  'grants.give': 'give',
  'grants.remove': 'remove',
  'invitations.send': 'invite',
  'invitations.revoke': 'revoke',
  'members.update': 'leave',
}

/** Reads a step's input; what is not there is null. */
export function subjectOf({ command, input }: PlannedStep): Subject {
  const act = acts[command] ?? 'other'
  const pairs = listOf(input['grants'])
  const emails = listOf(input['emails'])
  const invitations = listOf(input['invitations'])
  const first = pairs.length > 0 ? recordOf(pairs[0]) : input
  return {
    act,
    command,
    member: textOf(first['member']),
    email: textOf(emails[0]),
    account: textOf(first['account']) ?? textOf(first['child']),
    role: textOf(first['role']),
    raw: textOf(first['raw']),
    invitation: textOf(invitations[0]) ?? textOf(first['invitation']),
    more: Math.max(pairs.length, emails.length, invitations.length, 1) - 1,
  }
}

/** The same steps with one pair each, so that each pair has an outcome of its own. */
export function pairByPair(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  return steps.flatMap(({ command, input }) => {
    const pairs = listOf(input['grants'])
    return pairs.length > 1
      ? pairs.map((pair) => ({ command, input: { grants: [pair] } }))
      : [{ command, input }]
  })
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
