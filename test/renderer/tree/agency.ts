import type { Link } from '../../../shared/model/link.ts'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import type { TreeRows } from '../../../renderer/features/tree/rows.ts'
import { allOpen } from '../../../renderer/features/tree/expansion.ts'
import { googleAccount, linked, nothing, snapshotOf } from '../client/snapshot-of.ts'

export const center = {
  id: 'BC',
  name: 'Center',
  system: 'tiktok-business-center',
  kind: 'business-center',
} as const
const pixel = { id: 'px', name: 'Pixel', system: 'tiktok-business-center', kind: 'pixel' } as const
const adAccount = { id: 'ad', name: 'Ads', system: 'tiktok-business-center', kind: 'ad-account' } as const

/**
 * TOP holds NORTH and SOUTH, `shared` is a client of both, `solo` of NORTH alone; a pending link
 * goes back up from NORTH to TOP. A Business Center has a pixel and an ad account.
 */
export function smallGraph(more: readonly Link[] = []): Graph {
  return new Graph(
    snapshotOf({
      ...nothing,
      account: [
        googleAccount('TOP', 'Top'),
        googleAccount('NORTH', 'North'),
        googleAccount('SOUTH', 'South'),
        { ...googleAccount('shared', 'Älgen Shop'), externalId: '123-456-7890' },
        googleAccount('solo', 'Solo Coffee'),
        center,
        pixel,
        adAccount,
      ],
      link: [
        linked('TOP>NORTH'),
        linked('TOP>SOUTH'),
        linked('NORTH>shared'),
        linked('SOUTH>shared'),
        linked('NORTH>solo'),
        linked('BC>px'),
        linked('BC>ad'),
        linked('NORTH?TOP'),
        ...more,
      ],
    }),
  )
}

export const everything = { expansion: allOpen, shown: null, system: null }

/** The rows as a person sees them. */
export function drawn(graph: Graph, rows: TreeRows): readonly string[] {
  return Array.from({ length: rows.count }, (_, row) => {
    const sign = rows.isExpandable(row) ? (rows.isExpanded(row) ? '▾' : '▸') : '·'
    const name = rows.group(row) ?? graph.accounts.name(rows.account(row))
    return `${'  '.repeat(rows.depth(row))}${sign} ${name} ${rows.place(row)}/${rows.size(row)}`
  })
}
