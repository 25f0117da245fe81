import { ReactFlow, useReactFlow } from '@xyflow/react'
import type { Node } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountCard } from './account-card.tsx'
import { EdgeLayer } from './edge-layer.tsx'
import { FoldCard } from './fold-card.tsx'
import { keepViewport, keptViewport } from './kept-viewports.ts'
import { LinkDragLine } from './link-drag-line.tsx'
import { LinkDragNote } from './link-drag-note.tsx'
import classes from './map-canvas.module.css'
import { useMapState } from './map-state.ts'
import type { Layout, PlacedNode } from './model/layout.ts'
import { useLinkDrag } from './use-link-drag.ts'
import { useMapKeys } from './use-map-keys.ts'
import type { VisibleMap } from './use-map-scene.ts'
import { useMoves } from './use-moves.ts'
import { useNodeWords } from './use-node-words.ts'
import type { NodeWords } from './use-node-words.ts'
import { useSteadyViewport } from './use-steady-viewport.ts'

/** What a card is drawn from: the same for as long as it looks the same, so that no other one is drawn again. */
export interface CardData extends Record<string, unknown> {
  readonly placed: PlacedNode
  readonly layout: Layout
  readonly words: NodeWords
  /** The keyboard is at it. */
  readonly current: boolean
}
export type CardNode = Node<CardData>

const nodeTypes = { account: AccountCard, fold: FoldCard }
/** From so many nodes on, only those in sight are in the page: more than these seldom have room. */
const manyNodes = 40
export const leastZoom = 0.05
export const mostZoom = 2
// The attribution is a link out of the app, which has no network; the licence comes with the notices.
const proOptions = { hideAttribution: true }

/** The cards and lines of the map, moved and zoomed by wheel, trackpad and keys. */
export function MapCanvas({ map }: { readonly map: VisibleMap }) {
  const { t } = useTranslation('map')
  const pane = useRef<HTMLDivElement>(null)
  const { getViewport } = useReactFlow()
  const moveTo = useMapState((state) => state.moveTo)
  const nodes = useCards(map)
  const drag = useLinkDrag()
  const moves = useMoves(map)
  const keys = useMapKeys(map, moves)
  useSteadyViewport(map, pane, moves)
  return (
    // The keys of a card are those of the map around it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={pane}
      className={classes.pane}
      data-connecting={drag.parent === null ? undefined : true}
      onKeyDown={keys}
    >
      <ReactFlow<CardNode>
        aria-label={t('canvas')}
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={keptViewport(map.focus) ?? { x: 0, y: 0, zoom: 1 }}
        minZoom={leastZoom}
        maxZoom={mostZoom}
        nodesDraggable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        onlyRenderVisibleElements={nodes.length > manyNodes}
        connectionLineComponent={LinkDragLine}
        onConnectStart={drag.start}
        onConnectEnd={drag.end}
        isValidConnection={drag.accepts}
        onNodeClick={(_event, { id }) => moveTo(id, true)}
        onMoveEnd={() => keepViewport(map.focus, getViewport())}
        proOptions={proOptions}
      >
        <EdgeLayer map={map} />
      </ReactFlow>
      <LinkDragNote drag={drag} />
    </div>
  )
}

function useCards({ layout, cursor }: VisibleMap): CardNode[] {
  const words = useNodeWords()
  const cards = useMemo(() => cardsOf(layout, words), [layout, words])
  return useMemo(
    () =>
      cards.map((card) => (card.id === cursor ? { ...card, data: { ...card.data, current: true } } : card)),
    [cards, cursor],
  )
}

function cardsOf(layout: Layout, words: NodeWords): readonly CardNode[] {
  return [...layout.nodes.values()].map((placed) => {
    const { node, x, y, width, height } = placed
    const ends = { x: 0, y: 0, width, height }
    return {
      id: node.id,
      type: node.kind,
      position: { x, y },
      width,
      height,
      // Said beforehand, so that nothing has to be measured.
      measured: { width, height },
      handles:
        node.kind === 'fold'
          ? []
          : [
              { ...ends, type: 'source', position: 'right' },
              { ...ends, type: 'target', position: 'left' },
            ],
      data: { placed, layout, words, current: false },
    } as CardNode
  })
}
