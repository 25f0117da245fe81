import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  propMemoizationFeature,
  selectionFeature,
  syncDataLoaderFeature,
} from '@headless-tree/core'
import { useTree } from '@headless-tree/react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { inOrder } from './place.ts'
import type { PeerTreeProps, Place } from './place.ts'

const top = 'top'

/**
 * Headless Tree over the virtual list that Keyholder uses, too. Everything is opened by setting the state at
 * once: its own `expandAll` opens level after level and is slower.
 */
export function HeadlessTree({ places, face }: PeerTreeProps) {
  const byId = useMemo(() => allPlaces(places), [places])
  const scroller = useRef<HTMLDivElement>(null)
  const tree = useTree<Place>({
    rootItemId: top,
    getItemName: (item) => item.getItemData().name,
    isItemFolder: (item) => item.getItemData().children.length > 0,
    dataLoader: {
      getItem: (id) => byId.get(id)!,
      getChildren: (id) => byId.get(id)!.children.map((place) => place.id),
    },
    canReorder: false,
    onDrop: (dragged, target) => {
      for (const item of dragged) {
        const [above, onto] = [item.getParent(), target.item]
        if (!above) continue
        hang(byId, item.getId(), above.getId(), onto.getId())
      }
      tree.rebuildTree()
    },
    features: [
      syncDataLoaderFeature,
      selectionFeature,
      hotkeysCoreFeature,
      dragAndDropFeature,
      propMemoizationFeature,
    ],
  })
  const items = tree.getItems()
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 6,
  })
  const expandAll = () => {
    const folders = [...byId.values()].filter((place) => place.children.length > 0)
    tree.applySubStateUpdate(
      'expandedItems',
      folders.map((place) => place.id),
    )
    tree.rebuildTree()
  }
  return (
    <>
      <button type="button" aria-label="Open everything" onClick={expandAll} />
      <div ref={scroller} className="scroller">
        <div {...tree.getContainerProps('Accounts')} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => {
            const item = items[row.index]
            if (!item) return null
            return (
              <div
                {...item.getProps()}
                key={item.getId()}
                className="line row"
                style={{
                  transform: `translateY(${row.start}px)`,
                  paddingLeft: item.getItemMeta().level * 16,
                }}
              >
                <span aria-hidden>{item.isFolder() ? (item.isExpanded() ? '▾' : '▸') : ''}</span>
                {face(item.getItemData(), item.isFolder() ? item.isExpanded() : null)}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

function allPlaces(places: readonly Place[]): ReadonlyMap<string, Place> {
  const root: Place = { id: top, name: '', isManager: false, account: -1, link: -1, children: [...places] }
  const byId = new Map([[top, root]])
  for (const place of byId.values()) for (const child of place.children) byId.set(child.id, child)
  return byId
}

/** Takes a place from the one above it and puts it below another one, in its order. */
function hang(byId: ReadonlyMap<string, Place>, place: string, above: string, onto: string): void {
  const [moved, from, to] = [byId.get(place)!, byId.get(above)!, byId.get(onto)!]
  from.children.splice(from.children.indexOf(moved), 1)
  const next = to.children.findIndex((child) => inOrder(child, moved) > 0)
  to.children.splice(next === -1 ? to.children.length : next, 0, moved)
}
