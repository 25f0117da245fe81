import { ViewportPortal } from '@xyflow/react'
import { IconKey, IconQuestionMark } from '@tabler/icons-react'
import { memo } from 'react'
import classes from './edge-layer.module.css'
import { edgeEnds, edgePath } from './model/edge-path.ts'
import { edgeLook } from './model/edge-look.ts'
import type { PlacedEdge } from './model/layout.ts'
import { useNodeWords } from './use-node-words.ts'
import type { NodeWords } from './use-node-words.ts'
import type { VisibleMap } from './use-map-scene.ts'

/** The lines between cards, behind them. What they say is also in the names of the cards. */
export function EdgeLayer({ map: { layout, cursor } }: { readonly map: VisibleMap }) {
  const words = useNodeWords()
  return (
    <ViewportPortal>
      <svg className={classes.layer} aria-hidden>
        {layout.edges.map((placed) => (
          <EdgeLine
            key={placed.edge.id}
            placed={placed}
            words={words}
            near={placed.edge.parent === cursor || placed.edge.child === cursor}
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}

interface EdgeLineProps {
  readonly placed: PlacedEdge
  readonly words: NodeWords
  readonly near: boolean
}

const EdgeLine = memo(function EdgeLine({ placed: { edge, from, to }, words, near }: EdgeLineProps) {
  const [start, end] = edgeEnds(from, to)
  const { line, owns } = edgeLook(edge)
  const text = words.edge(edge)
  const OwnerIcon = edge.owner === 'yes' ? IconKey : IconQuestionMark
  return (
    <g className={classes.edge} data-line={line} data-owns={owns || undefined} data-near={near || undefined}>
      <path d={edgePath(start, end)} />
      {owns || (edge.owner === 'unknown' && line === 'active') ? (
        <g className={classes.owner} transform={`translate(${end.x - 17} ${end.y - 7})`}>
          <rect width={14} height={14} rx={7} />
          <OwnerIcon x={2} y={2} width={10} height={10} stroke={2.2} />
        </g>
      ) : null}
      {text === '' ? null : (
        <text x={end.x - (owns ? 22 : 8)} y={end.y - 5} textAnchor="end">
          {text}
        </text>
      )}
    </g>
  )
})
