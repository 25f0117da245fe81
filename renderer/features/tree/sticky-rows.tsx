import type { FindingMarks } from '../../client/finding-counts.ts'
import type { PlannedLinks } from '../../client/planned-links.ts'
import { AccountRowBody } from './account-row-body.tsx'
import { GroupRowBody } from './group-row-body.tsx'
import type { RowLanguage } from './row-language.ts'
import type { TreeRows } from './rows.ts'
import classes from './sticky-rows.module.css'

interface StickyRowsProps {
  readonly rows: TreeRows
  readonly path: readonly number[]
  readonly language: RowLanguage
  readonly planned: PlannedLinks
  readonly marks: FindingMarks
  readonly onOpen: (row: number) => void
}

const indent = 16

/**
 * What is above the first row in sight, kept at the top edge. For the eye and the mouse only: a row says
 * its level itself, and the arrow to the left leads the keyboard up.
 */
export function StickyRows({ rows, path, language, planned, marks, onOpen }: StickyRowsProps) {
  if (path.length === 0) return null
  return (
    <div className={classes.edge} aria-hidden>
      <div className={classes.rows}>
        {path.map((row) => {
          const group = rows.group(row)
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={rows.path(row)}
              className={classes.row}
              style={{ paddingLeft: rows.depth(row) * indent + 23 }}
              onClick={() => onOpen(row)}
            >
              {group === null ? (
                <AccountRowBody
                  graph={rows.graph}
                  version={rows.version}
                  account={rows.account(row)}
                  link={rows.link(row)}
                  expanded={rows.isExpandable(row) ? rows.isExpanded(row) : null}
                  query={null}
                  language={language}
                  planned={planned}
                  marks={marks}
                />
              ) : (
                <GroupRowBody rows={rows} row={row} kind={group} language={language} marks={marks} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
