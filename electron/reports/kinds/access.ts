import { done } from '../../../shared/contract/failure.ts'
import { accessColumns, accessGroup } from '../access-columns.ts'
import type { AccessLine } from '../access-line.ts'
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
        lines: () => linesByAccount(asked),
      },
      wording,
    ),
  ])
}

/**
 * Every way to every account that is chosen, and of those only what `wanted` takes. One account is looked at after
 * the other, so that a report can be longer than memory.
 */
export function* linesByAccount(
  { world, chosen, making }: Asked,
  wanted: (line: AccessLine) => boolean = () => true,
): Iterable<AccessLine> {
  const linesOfSibling = createSiblingLines(world, chosen)
  making.done = 0
  making.of = world.ordered.length
  for (const account of world.ordered) {
    making.done++
    if (!chosen.account(account)) continue
    const lines = linesOfSibling(account) ?? linesOfAccount(world, account, chosen)
    for (const line of lines) if (wanted(line)) yield line
  }
}
