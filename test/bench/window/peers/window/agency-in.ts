import type { MirrorState } from '../../../../../renderer/client/mirror.ts'
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

/** The same with members and their roles. */
export function agencyWithRolesIn(
  mirror: Pick<MirrorState, 'graph' | 'members' | 'grantsOfMember'>,
): AgencyWithRoles {
  const members = mirror.members()
  return { ...agencyIn(mirror), members, grants: members.flatMap(({ id }) => mirror.grantsOfMember(id)) }
}

function numbersBelow(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}
