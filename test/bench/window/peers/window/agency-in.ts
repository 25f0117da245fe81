import type { MirrorState } from '../../../../../renderer/client/mirror.ts'
import type { AccountKind } from '../../../../../shared/model/account.ts'
import type { Agency, AgencyWithRoles } from '../agency.ts'

/** The accounts and links that this window was sent, as peers take them; they stand at their rows of the mirror's tables. */
export function agencyIn({ graph: { accounts, links } }: Pick<MirrorState, 'graph'>): Agency {
  return {
    accounts: numbersBelow(accounts.length).map((row) => {
      return { id: accounts.id(row), name: accounts.name(row), kind: accounts.kind(row) }
    }),
    links: numbersBelow(links.length).map((link) => {
      return { parent: accounts.id(links.parent(link)), child: accounts.id(links.child(link)) }
    }),
  }
}

/** The same with members and their roles, managers ahead of clients. */
export function agencyWithRolesIn(
  mirror: Pick<MirrorState, 'graph' | 'members' | 'grantsOfMember'>,
): AgencyWithRoles {
  const { accounts, links } = agencyIn(mirror)
  const members = mirror.members()
  return {
    accounts: accounts.toSorted((one, other) => clientsLast(one.kind) - clientsLast(other.kind)),
    links,
    members,
    grants: members.flatMap(({ id }) => mirror.grantsOfMember(id)),
  }
}

function clientsLast(kind: AccountKind): number {
  return kind === 'manager' ? 0 : 1
}

function numbersBelow(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}
