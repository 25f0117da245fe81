import { Tree } from 'react-arborist'
import type { NodeRendererProps, TreeApi } from 'react-arborist'
import { useMemo, useRef, useState } from 'react'
import type { Face, PeerTreeProps, Place } from './place.ts'

/** react-arborist as its documentation shows it: its own virtual list, search and drag. */
export function Arborist({ places, face }: PeerTreeProps) {
  const tree = useRef<TreeApi<Place>>(null)
  const Row = useMemo(() => rowWith(face), [face])
  const [term, setTerm] = useState('')
  return (
    <>
      <input
        aria-label="Filter by name or id"
        value={term}
        onChange={(event) => setTerm(event.target.value)}
      />
      <button type="button" aria-label="Open everything" onClick={() => tree.current?.openAll()} />
      <Tree
        ref={tree}
        initialData={places}
        childrenAccessor={(place) => (place.children.length === 0 ? null : place.children)}
        openByDefault={false}
        searchTerm={term}
        searchMatch={({ data }, text) => data.name.toLowerCase().includes(text.toLowerCase())}
        width={320}
        height={660}
        rowHeight={28}
        overscanCount={6}
      >
        {Row}
      </Tree>
    </>
  )
}

function rowWith(face: Face) {
  return function Row({ node, style, dragHandle }: NodeRendererProps<Place>) {
    return (
      // Its rows have the keys of the tree around them.
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
      <div className="line" style={style} ref={dragHandle} onClick={() => node.toggle()}>
        <span aria-hidden>{node.isLeaf ? '' : node.isOpen ? '▾' : '▸'}</span>
        {face(node.data, node.isLeaf ? null : node.isOpen)}
      </div>
    )
  }
}
