import { contract } from '../../../shared/contract/contract.ts'
import type { StagedStep } from '../../../shared/contract/plans.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'

/** What only the steps of a plan add, by the ids that it will have. */
export interface AddedRows {
  readonly accounts: ReadonlyMap<string, Account>
  readonly members: ReadonlyMap<string, Member>
  readonly invitations: ReadonlyMap<string, Invitation>
}

/**
 * What the steps of a plan make, as far as their input says: it bears the id of its step, and of several things
 * the second `<id>-2` (electron/steps.ts). `called` gives each its name, with the number of the step in the list.
 */
export function addedRows(
  steps: readonly StagedStep[],
  called: (name: string, number: number) => string,
): AddedRows {
  const accounts = new Map<string, Account>()
  const members = new Map<string, Member>()
  const invitations = new Map<string, Invitation>()
  for (const [place, { id, command, input }] of steps.entries()) {
    const number = place + 1
    switch (command) {
      case 'accounts.add': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { parent: _parent, owner: _owner, ...account } = parsed.data
        accounts.set(id, { ...account, id, name: called(account.name, number) })
        break
      }
      case 'members.add': {
        const parsed = contract[command].input.safeParse(input)
        if (parsed.success) members.set(id, { ...parsed.data, id, name: called(parsed.data.name, number) })
        break
      }
      case 'invitations.send': {
        const parsed = contract[command].input.safeParse(input)
        if (!parsed.success) break
        const { account, role, emails } = parsed.data
        for (const [at, email] of emails.entries()) {
          const invitation = at === 0 ? id : `${id}-${at + 1}`
          invitations.set(invitation, { id: invitation, email, account, role, status: 'pending' })
        }
        break
      }
      case 'invitations.accept': {
        const parsed = contract[command].input.safeParse(input)
        const { name, email = '' } = parsed.success ? parsed.data : {}
        if (name !== undefined) members.set(id, { id, name: called(name, number), email })
        break
      }
      default:
    }
  }
  return { accounts, members, invitations }
}
