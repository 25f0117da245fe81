import { roleBit } from '../access/codes.ts'
import { found } from './kind.ts'
import type { KindOfFinding } from './kind.ts'
import { lower } from './mending.ts'
import { accountsOf } from './accounts-of.ts'

/**
 * Account groups whose members are Admin of every ad account in them: what a Business Center gives where nobody chose
 * a role (facts C2). One finding for each group.
 */
export const groupDefaultAdmin: KindOfFinding = {
  kind: 'group-default-admin',
  *find({ graph, ...world }) {
    const { holdings, accounts, members } = graph
    const admin = roleBit('tiktok-business-center', role)
    for (const group of accountsOf({ graph, ...world }, ['account-group'])) {
      const account = accounts.ids[group]!
      const people: string[] = []
      for (
        let entry = holdings.firstOfAccount.data[group]!;
        entry !== -1;
        entry = holdings.nextOfAccount.data[entry]!
      ) {
        if ((holdings.roles.data[entry]! & admin) !== 0)
          people.push(members.ids[holdings.member.data[entry]!]!)
      }
      if (people.length === 0) continue
      yield found('group-default-admin', [account], {
        members: people.toSorted(),
        accounts: [account],
        grants: people.toSorted().map((member) => ({ member, account, role })),
        params: { count: people.length },
      })
    }
  },
  mend: ({ grants }) => lower(grants, 'asset-operator'),
}

const role = 'asset-admin'
