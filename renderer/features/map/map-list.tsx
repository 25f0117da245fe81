import { VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './map-side-pane.module.css'
import { useMapState } from './map-state.ts'
import { outline } from './model/outline.ts'
import type { OutlineItem } from './model/outline.ts'
import { useMoves } from './use-moves.ts'
import { useNodeWords } from './use-node-words.ts'
import type { NodeWords } from './use-node-words.ts'
import type { VisibleMap } from './use-map-scene.ts'

/** Everything that the map shows, as nested lists; pressing a line goes to its card. */
export function MapList({ map }: { readonly map: VisibleMap }) {
  const { t, i18n } = useTranslation('map')
  const words = useNodeWords()
  const items = useMemo(() => outline(map.layout), [map.layout])
  const number = new Intl.NumberFormat(i18n.language)
  const nodes = [...map.layout.nodes.values()].map(({ node }) => node)
  const shown = nodes.filter(({ kind }) => kind === 'account').length
  const counted = nodes.reduce((sum, { hidden }) => sum + hidden, 0)
  return (
    <nav className={classes.body} aria-label={t('list')}>
      <p className={classes.line}>
        {t('sum', { count: shown, number: number.format(shown), counted: number.format(counted) })}
      </p>
      <Items items={items} map={map} words={words} />
    </nav>
  )
}

interface ItemsProps {
  readonly items: readonly OutlineItem[]
  readonly map: VisibleMap
  readonly words: NodeWords
}

function Items({ items, map, words }: ItemsProps) {
  const moveTo = useMapState((state) => state.moveTo)
  const { centre } = useMoves(map)
  const go = (node: string) => {
    moveTo(node)
    centre(node)
  }
  return (
    <ul className={classes.outline}>
      {items.map(({ placed, below }) => (
        <li key={placed.node.id}>
          <button
            type="button"
            className={classes.row}
            data-current={map.cursor === placed.node.id || undefined}
            onClick={() => go(placed.node.id)}
          >
            <span className={classes.name}>{words.title(placed.node)}</span>
            <VisuallyHidden>{words.more(placed, map.layout)}</VisuallyHidden>
            <span className={classes.state} aria-hidden={placed.node.kind === 'account' || undefined}>
              {placed.node.kind === 'account' ? words.below(placed.node) : words.line(placed.node)}
            </span>
          </button>
          {below.length === 0 ? null : <Items items={below} map={map} words={words} />}
        </li>
      ))}
    </ul>
  )
}
