import type { KeyboardEvent } from 'react'
import { useAccessDialogs } from '../account/access-dialogs.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { mayHold } from '../workspace/kinds-below.ts'
import { useMapState } from './map-state.ts'
import { nextNode } from './model/next-node.ts'
import type { MapKey } from './model/next-node.ts'
import { accountNodeId } from './model/scene.ts'
import type { VisibleMap } from './use-map-scene.ts'
import type { Moves } from './use-moves.ts'

const arrows: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])

/** Arrows go along the lines, Enter goes into the middle or opens a fold, letters and signs move the map. */
export function useMapKeys(
  { layout, cursor, focus }: VisibleMap,
  { show, fit, centre, larger, smaller }: Moves,
): (event: KeyboardEvent) => void {
  const moveTo = useMapState((state) => state.moveTo)
  const unfold = useMapState((state) => state.unfold)
  const open = useView((view) => view.open)
  const askLink = useAccessDialogs((state) => state.show)

  const go = (node: string | null): void => {
    if (node === null) return
    moveTo(node, true)
    show(node)
  }
  const enter = (): void => {
    const node = cursor === null ? undefined : layout.nodes.get(cursor)?.node
    if (node?.kind === 'fold') unfold(node.id, node.pages + 1)
    if (node?.kind === 'account') open('map', { account: node.account })
  }
  const ask = (): void => {
    const node = cursor === null ? undefined : layout.nodes.get(cursor)?.node
    const account = node?.kind === 'account' ? mirrorNow().accountOf(node.account) : undefined
    if (account && mayHold(account)) askLink({ kind: 'link-accounts', manager: account.id })
  }
  const acts: Readonly<Record<string, () => void>> = {
    Enter: enter,
    Home: () => go(focus === null ? null : accountNodeId(focus)),
    f: () => cursor !== null && centre(cursor),
    l: ask,
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': fit,
  }
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const act =
      arrows.has(key) && cursor !== null ? () => go(nextNode(layout, cursor, key as MapKey)) : acts[key]
    if (!act) return
    event.preventDefault()
    act()
  }
}
