import { done } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import { isAdminRole } from '../../../shared/policy/roles.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import { nobody } from '../access-line.ts'
import type { AccessLine } from '../access-line.ts'
import { narrowed } from '../chosen.ts'
import { alone, sectionOf } from '../columns.ts'
import type { GroupOf } from '../columns.ts'
import { linesByAccount } from './access.ts'
import type { Asked, KindOfReport } from './kind.ts'

/** Who may do everything on an account, and which account above owns it. */
export const administratorsReport: KindOfReport = (asked) => {
  const { definition, columns, wording, chosen } = asked
  const administrators = sectionOf(
    {
      id: 'administrators',
      title: wording.text('section.administrators'),
      columns: accessColumns(wording),
      wanted: columns.filter((column) => column !== 'owner'),
      group: accessGroup(definition.group, wording),
      subjects: () => linesByAccount({ ...asked, chosen: narrowed(chosen, ({ role }) => isAdminRole(role)) }),
    },
    wording,
  )
  // Ownership is nobody's in person: it says nothing about chosen people.
  return done(chosen.isOfPeople ? [administrators] : [administrators, owners(asked)])
}

interface OwnedLine {
  readonly account: Account
  readonly link: Link
}

function owners({ world, chosen, definition, columns, wording }: Asked) {
  const { accountOf } = world
  function* lines(): Iterable<OwnedLine> {
    for (const account of world.ordered) {
      if (!chosen.account(account)) continue
      for (const link of world.links.above(account.id)) if (link.owner !== 'no') yield { account, link }
    }
  }
  const owner = ({ link }: OwnedLine) => accountOf(link.parent)?.name || link.parent
  return sectionOf<OwnedLine>(
    {
      id: 'owners',
      title: wording.text('section.owners'),
      columns: {
        system: { type: 'code', of: ({ account }) => wording.system(account.system) },
        account: { type: 'text', of: ({ account }) => account.name },
        'external-id': { type: 'text', of: ({ account }) => account.externalId ?? null },
        kind: { type: 'code', of: ({ account }) => wording.kind(account.kind) },
        'account-status': { type: 'text', of: ({ account }) => account.status ?? null },
        owner: {
          type: 'text',
          of: (line) =>
            line.link.owner === 'yes' ? owner(line) : wording.text('owner.unknown', { name: owner(line) }),
        },
      },
      wanted: columns,
      group: groupOf(accessGroup(definition.group, wording)),
      subjects: () => alone(lines()),
    },
    wording,
  )
}

/** Platforms and accounts group what is owned as they group ways to it. */
function groupOf(group: ReturnType<typeof accessGroup>): GroupOf<OwnedLine> | null {
  if (!group) return null
  const asLine = ({ account: { system } }: OwnedLine): AccessLine => ({ ...nobody, system, access: 'direct' })
  return {
    key: (line) => group.key(asLine(line), line.account),
    heading: (line) => group.heading(asLine(line), line.account),
  }
}
