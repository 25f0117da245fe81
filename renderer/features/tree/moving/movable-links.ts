import type { Graph } from '../../../client/mirror/graph.ts'
import type { LinkEndIds } from '../../account/access-dialogs.ts'
import { accountOfPick, parentOfPick } from '../picks.ts'
import type { Picks } from '../picks.ts'

/** Of what is selected, the links that one manager can hand to another: active ones of Google Ads. */
export function movableLinks({ accounts, links }: Graph, picks: Picks): readonly LinkEndIds[] {
  return [...picks].flatMap((pick) => {
    const child = accountOfPick(pick)
    const parent = parentOfPick(pick)
    const link = parent === -1 ? -1 : links.find(parent, child)
    return link !== -1 && links.isActive(link) && accounts.kind(parent) === 'manager'
      ? [{ parent: accounts.id(parent), child: accounts.id(child) }]
      : []
  })
}
