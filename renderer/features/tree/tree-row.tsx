import { IconChevronRight } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import classes from './tree-row.module.css'
import { AccountRowBody } from './account-row-body.tsx'
import { GroupRowBody } from './group-row-body.tsx'
import type { FindingMarks } from '../../client/finding-counts.ts'
import type { PlannedLinks } from '../../client/planned-links.ts'
import type { RowSource } from './moving/use-row-source.ts'
import type { RowLanguage } from './row-language.ts'
import type { TreeRows } from './rows.ts'
import type { Query } from './search.ts'

export interface TreeRowProps {
  readonly rows: TreeRows
  readonly row: number
  readonly top: number
  readonly query: Query | null
  readonly language: RowLanguage
  readonly planned: PlannedLinks
  readonly marks: FindingMarks
  readonly cursor: boolean
  readonly selected: boolean
  /** Whether what is dragged can be let go here; undefined while nothing is over it. */
  readonly takesDrop: boolean | undefined
  readonly source: RowSource
  readonly onPress: (row: number, event: MouseEvent) => void
  readonly onToggle: (row: number) => void
}

const indent = 16

/** What the arrow of a row that opens takes up. */
const arrow = 21

const chevron = <IconChevronRight size={14} stroke={2} />

/** One row of the tree: its place in the hierarchy around what it shows. */
export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const {
    rows,
    row,
    top,
    query,
    language,
    planned,
    marks,
    cursor,
    selected,
    takesDrop,
    source,
    onPress,
    onToggle,
  } = props
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => (element.current ? source(element.current) : undefined), [source])
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
      ref={element}
      id={`tree-${row}`}
      data-row={row}
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
      style={{
        top,
        paddingLeft: 2 + depth * indent + (expandable ? 0 : arrow),
        backgroundSize: `${depth * indent}px 100%`,
      }}
      onClick={(event) => onPress(row, event)}
    >
      {expandable ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span className={classes.chevron} data-open={expanded || undefined} aria-hidden onClick={toggle}>
          {chevron}
        </span>
      ) : null}
      {group === null ? (
        <AccountRowBody
          graph={rows.graph}
          version={rows.version}
          account={rows.account(row)}
          link={rows.link(row)}
          expanded={expandable ? expanded : null}
          query={query}
          language={language}
          planned={planned}
          marks={marks}
        />
      ) : (
        <GroupRowBody rows={rows} row={row} kind={group} language={language} marks={marks} />
      )}
    </div>
  )
})
