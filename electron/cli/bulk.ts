import type { PlannedStep } from '../../shared/contract/step.ts'
import type { Terminal } from './output.ts'
import { readSteps } from './read-steps.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { carryOutSteps } from './steps.ts'
import type { StepsWish } from './steps.ts'

export interface BulkWish extends StepsWish {
  readonly workspace: string
  readonly as?: string | undefined
}

/** A role and everyone and everything it is for: each with each. */
export interface Pairs {
  readonly role: string
  readonly account: readonly string[]
  readonly member: readonly string[]
}

/** Gives or takes a role, a step for each pair of a member and an account. */
export async function changeRoles(
  act: 'give' | 'remove',
  { role, account: accounts, member: members }: Pairs,
  wish: BulkWish,
  terminal: Terminal,
): Promise<number> {
  return withSteps(wish, terminal, ({ names }) => {
    const ids = accounts.map((account) => idOf('--account', names.account(account)))
    return members
      .map((member) => idOf('--member', names.member(member)))
      .flatMap((member) =>
        ids.map((account) => ({
          command: `grants.${act}`,
          input: { grants: [{ member, account, role }] },
        })),
      )
  })
}

/** Invites addresses to accounts, a step for each account. */
export async function invite(
  { role, account: accounts, email: emails }: Omit<Pairs, 'member'> & { readonly email: readonly string[] },
  wish: BulkWish,
  terminal: Terminal,
): Promise<number> {
  return withSteps(wish, terminal, ({ names }) =>
    accounts
      .map((account) => idOf('--account', names.account(account)))
      .flatMap((account) =>
        emails.map((email) => ({ command: 'invitations.send', input: { account, role, emails: [email] } })),
      ),
  )
}

/** Any steps, from a file. */
export async function runSteps(file: string, wish: BulkWish, terminal: Terminal): Promise<number> {
  return withSteps(wish, terminal, ({ names }) => readSteps(file, { names, terminal }))
}

async function withSteps(
  wish: BulkWish,
  terminal: Terminal,
  stepsIn: (session: Session) => readonly PlannedStep[] | Promise<readonly PlannedStep[]>,
): Promise<number> {
  const { workspace, as, dryRun } = wish
  return inWorkspace({ workspace, as, rehearse: dryRun }, async (session) =>
    carryOutSteps(await stepsIn(session), wish, { session, terminal }),
  )
}
