import { rowKey } from '../shared/model/row.ts'
import type { Account } from '../shared/model/account.ts'
import type { Invitation } from '../shared/model/invitation.ts'
import type { Member } from '../shared/model/member.ts'
import { plainEmail } from './access/identity.ts'
import type { StructureView } from './access/structure-view.ts'
import type { StoreReader } from './store/store.ts'

/** The open workspace as the rules of structure look at it. */
export function structureView(store: StoreReader): StructureView {
  return {
    account: (id) => store.row('account', rowKey('account', { id } as Account)),
    member: (id) => store.row('member', rowKey('member', { id } as Member)),
    invitation: (id) => store.row('invitation', rowKey('invitation', { id } as Invitation)),
    linksAbove: (child) => store.linksAbove(child),
    grantsOf: (member, account) => store.grantsOf(member, account),
    accountByExternalId: (system, externalId) => store.accountByExternalId(system, externalId),
    memberByEmail: (email) => {
      // The store also finds people by their other addresses, which may repeat.
      const found = store.memberByEmail(email)
      return found && plainEmail(found.email) === plainEmail(email) ? found : null
    },
    references: (table, id) => {
      const { link, grant, invitation } = store.referencesTo(table, id)
      return [
        ...link.map((row) => ({ table: 'link' as const, row })),
        ...grant.map((row) => ({ table: 'grant' as const, row })),
        ...invitation.map((row) => ({ table: 'invitation' as const, row })),
      ]
    },
  }
}
