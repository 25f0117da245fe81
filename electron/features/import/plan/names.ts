import type { ImportLine } from '../../../../shared/contract/import.ts'
import type { Account } from '../../../../shared/model/account.ts'
import type { Member } from '../../../../shared/model/member.ts'
import type { Comparison } from './compare.ts'
import type { Line } from './line.ts'

/** What ids of a comparison stand for. */
export interface Named {
  readonly accounts: Pick<ReadonlyMap<string, Account>, 'get'>
  readonly members: Pick<ReadonlyMap<string, Member>, 'get'>
}

/** Accounts and members as they would be. */
export function namesOf({ lines }: Comparison): Named {
  return {
    accounts: { get: (id) => lines.withId('account', id) },
    members: { get: (id) => lines.withId('member', id) },
  }
}

/** The names of what a line is about and refers to. */
export function namesIn(line: Line, { accounts, members }: Named): ImportLine['names'] {
  const row = (line.after ?? line.before)!
  const account = (id: string) => accounts.get(id)?.name ?? id
  const nothing = { account: null, parent: null, child: null, member: null, system: null }
  switch (line.table) {
    case 'account':
      return { ...nothing, account: (row as Account).name, system: (row as Account).system }
    case 'member':
      return { ...nothing, member: (row as Member).name }
    case 'link': {
      const { parent, child } = row as { readonly parent: string; readonly child: string }
      const system = accounts.get(child)?.system ?? null
      return { ...nothing, parent: account(parent), child: account(child), system }
    }
    case 'grant': {
      const { account: id, member } = row as { readonly account: string; readonly member: string }
      const system = accounts.get(id)?.system ?? null
      return { ...nothing, account: account(id), member: members.get(member)?.name ?? member, system }
    }
    case 'invitation': {
      const { account: id, email } = row as { readonly account: string; readonly email: string }
      return { ...nothing, account: account(id), member: email, system: accounts.get(id)?.system ?? null }
    }
  }
}

/** What is searched in: names, numbers and addresses, in small letters. */
export function textOfLine(line: Line, named: Named): string {
  const { account, parent, child, member } = namesIn(line, named)
  const row = (line.after ?? line.before)! as { readonly [name: string]: unknown }
  const address = line.table === 'grant' ? named.members.get(String(row['member']))?.email : row['email']
  return [account, parent, child, member, row['externalId'], address, row['role']]
    .filter((part) => typeof part === 'string')
    .join('\n')
    .toLowerCase()
}
