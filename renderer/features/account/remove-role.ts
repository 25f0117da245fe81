import type { Account } from '../../../shared/model/account.ts'
import { runCommand } from '../../client/use-command.ts'
import type { RoleLine } from './people-rows.ts'

/** Takes away a role that is granted on the account itself. */
export function removeRole(account: Account, member: string, { role, raw }: RoleLine): void {
  void runCommand('grants.remove', {
    grants: [{ member, account: account.id, role, ...(raw === undefined ? {} : { raw }) }],
  })
}
