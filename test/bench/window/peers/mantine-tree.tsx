import { FlatTreeNode, filterTreeData, flattenTreeData, getTreeExpandedState, useTree } from '@mantine/core'
import type { RenderTreeNodePayload, TreeNodeData } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Face, PeerTreeProps, Place } from './place.ts'

/** Mantine's Tree in its flat form, the only one that can be virtual; in that form it has no drag. Needs its provider. */
export function MantineTree({ places, face }: PeerTreeProps) {
  const data = useMemo(() => places.map(nodeOf), [places])
  const renderNode = useMemo(() => nodeWith(face), [face])
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
                renderNode={renderNode}
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

function nodeWith(face: Face) {
  return function renderNode({ node, expanded, hasChildren, elementProps }: RenderTreeNodePayload) {
    return (
      <div {...elementProps} className={`${elementProps.className} line`}>
        <span aria-hidden>{hasChildren ? (expanded ? '▾' : '▸') : ''}</span>
        {face(placeIn(node), hasChildren ? expanded : null)}
      </div>
    )
  }
}

function nodeOf(place: Place): TreeNodeData {
  const { id, name, children } = place
  const node = { value: id, label: name, nodeProps: place }
  return children.length === 0 ? node : { ...node, children: children.map(nodeOf) }
}

function placeIn({ nodeProps }: TreeNodeData): Place {
  return nodeProps as Place
}
