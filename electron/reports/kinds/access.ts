import { done } from '../../../shared/contract/failure.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import type { AccountLines } from '../access-line.ts'
import { linesOfAccount } from '../access-lines.ts'
import { sectionOf } from '../columns.ts'
import { createSiblingLines } from '../sibling-lines.ts'
import type { Asked, KindOfReport } from './kind.ts'

/** Who holds what, account by account, in the order of platform and name. */
export const accessReport: KindOfReport = (asked) => {
  const { definition, columns, wording } = asked
  return done([
    sectionOf(
      {
        id: 'access',
        title: wording.text('kind.access'),
        columns: accessColumns(wording),
        wanted: columns,
        group: accessGroup(definition.group, wording),
        subjects: () => linesByAccount(asked),
      },
      wording,
    ),
  ])
}

/** Every way to every account that is chosen, one account after the other, so that a report can be longer than memory. */
export function* linesByAccount({ world, chosen, making }: Asked): Iterable<AccountLines> {
  const linesOfSibling = createSiblingLines(world, chosen)
  making.done = 0
  making.of = world.ordered.length
  for (const account of world.ordered) {
    making.done++
    if (!chosen.account(account)) continue
    yield (
      linesOfSibling(account) ?? {
        subject: account,
        lines: linesOfAccount(world, account, chosen),
        areShared: false,
      }
    )
  }
}
