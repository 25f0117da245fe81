import type { Account } from '../../../../shared/model/account.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Member } from '../../../../shared/model/member.ts'

/** What the peers' trees are given: the same accounts and links that Keyholder's window is sent. */
export interface Agency {
  readonly accounts: readonly Pick<Account, 'id' | 'name' | 'kind'>[]
  readonly links: readonly Pick<Link, 'parent' | 'child'>[]
}

/** What the peers' grid is given besides. */
export interface AgencyWithRoles extends Agency {
  readonly members: readonly Pick<Member, 'id' | 'name'>[]
  readonly grants: readonly Pick<Grant, 'member' | 'account' | 'role'>[]
}
