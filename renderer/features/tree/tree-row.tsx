import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import type { MouseEvent } from 'react'
import classes from './tree-row.module.css'
import { AccountRowBody } from './account-row-body.tsx'
import { GroupRowBody } from './group-row-body.tsx'
import { useRowSource } from './moving/use-row-source.ts'
import type { RowLanguage } from './row-language.ts'
import type { TreeRows } from './rows.ts'
import type { Query } from './search.ts'

export interface TreeRowProps {
  readonly rows: TreeRows
  readonly row: number
  readonly top: number
  readonly query: Query | null
  readonly language: RowLanguage
  readonly cursor: boolean
  readonly selected: boolean
  /** Whether what is dragged can be let go here; undefined while nothing is over it. */
  readonly takesDrop: boolean | undefined
  readonly onPress: (row: number, event: MouseEvent) => void
  readonly onToggle: (row: number) => void
}

const indent = 16

/** One row of the tree: its place in the hierarchy around what it shows. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { rows, row, top, query, language, cursor, selected, takesDrop, onPress, onToggle } = props
  const source = useRowSource({ rows, row, language })
  const depth = rows.depth(row)
  const group = rows.group(row)
  const expandable = rows.isExpandable(row)
  const expanded = rows.isExpanded(row)
  const toggle = (event: MouseEvent) => {
    event.stopPropagation()
    onToggle(row)
  }
  return (
    // The keys of a row are those of the tree, which has the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={source}
      id={`tree-${row}`}
      role="treeitem"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={-1}
      className={classes.row}
      data-cursor={cursor || undefined}
      data-drop={takesDrop === undefined ? undefined : takesDrop ? 'takes' : 'refuses'}
      aria-level={depth + 1}
      aria-posinset={rows.place(row)}
      aria-setsize={rows.size(row)}
      aria-expanded={expandable ? expanded : undefined}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(row, event)}
    >
      <span className={classes.guides} style={{ width: depth * indent }} aria-hidden />
      {expandable ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span className={classes.chevron} data-open={expanded || undefined} aria-hidden onClick={toggle}>
          <IconChevronRight size={14} stroke={2} />
        </span>
      ) : (
        <span className={classes.chevron} aria-hidden />
      )}
      {group === null ? (
        <AccountRowBody rows={rows} row={row} query={query} language={language} />
      ) : (
        <GroupRowBody rows={rows} row={row} kind={group} language={language} />
      )}
    </div>
  )
})
