import {
  FlatTreeNode,
  MantineProvider,
  filterTreeData,
  flattenTreeData,
  getTreeExpandedState,
  useTree,
} from '@mantine/core'
import type { RenderTreeNodePayload, TreeNodeData } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Place } from './agency-tree.ts'

/** Mantine's Tree in its flat form, the only one that can be virtual; in that form it has no drag. */
export function MantineTree({ places }: { readonly places: readonly Place[] }) {
  return (
    <MantineProvider>
      <FlatTree places={places} />
    </MantineProvider>
  )
}

function FlatTree({ places }: { readonly places: readonly Place[] }) {
  const data = useMemo(() => places.map(nodeOf), [places])
  const [term, setTerm] = useState('')
  const tree = useTree()
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => (term === '' ? data : filterTreeData(data, term)), [data, term])
  const expanded = useMemo(
    () => (term === '' ? tree.expandedState : getTreeExpandedState(shown, '*')),
    [shown, term, tree.expandedState],
  )
  const rows = useMemo(() => flattenTreeData(shown, expanded), [shown, expanded])
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 6,
  })
  return (
    <>
      <input
        aria-label="Filter by name or id"
        value={term}
        onChange={(event) => setTerm(event.target.value)}
      />
      <button
        type="button"
        aria-label="Open everything"
        onClick={() => tree.setExpandedState(getTreeExpandedState(data, '*'))}
      />
      <div ref={scroller} className="scroller">
        <div role="tree" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <FlatTreeNode
                key={row.node.value}
                {...row}
                tree={tree}
                renderNode={renderName}
                style={{
                  position: 'absolute',
                  top: 0,
                  width: '100%',
                  height: 28,
                  transform: `translateY(${item.start}px)`,
                }}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

function renderName({ node, expanded, hasChildren, elementProps }: RenderTreeNodePayload) {
  return (
    <div {...elementProps}>
      <span aria-hidden>{hasChildren ? (expanded ? '▾' : '▸') : ''}</span> {node.label}
    </div>
  )
}

function nodeOf({ id, name, children }: Place): TreeNodeData {
  return children.length === 0
    ? { value: id, label: name }
    : { value: id, label: name, children: children.map(nodeOf) }
}
