import { memo } from 'react'
import { plannedFor } from '../../client/planned-access.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import type { Member } from '../../../shared/model/member.ts'
import { cellCache } from './cells.ts'
import { cellAttributes, CellRoles } from './grid-cell.tsx'
import { judgementOf } from './judgements.ts'
import { mirrorNow } from './mirror-now.ts'
import type { AccountRow } from './model/account-rows.ts'
import { emptyCell, shownIn } from './model/cell-content.ts'
import type { Metrics } from './model/geometry.ts'
import type { Placement } from './model/placements.ts'
import { pendingRoles } from './model/pending-roles.ts'
import type { Seated } from './model/seats.ts'
import { within } from './model/ranges.ts'
import type { Span } from './model/ranges.ts'
import type { ShownRoles } from './model/row-facts.ts'
import { cannotHold } from './model/role-plan.ts'
import type { Role } from './model/role-plan.ts'
import type { PersonColumn } from './model/person-columns.ts'
import { RowHead } from './row-head.tsx'
import classes from './role-grid.module.css'

interface GridRowProps {
  readonly row: AccountRow
  readonly index: number
  readonly columns: readonly PersonColumn[]
  /** The columns to draw. */
  readonly cols: readonly Seated[]
  readonly metrics: Metrics
  /** The selected columns of this row: `from-to` with spaces between, so that equal ones are equal. */
  readonly selected: string
  /** The column of the active cell, or -1. */
  readonly activeCol: number
  readonly chosen: boolean
  /** The role being dragged or taken up: where it cannot go, cells are closed. */
  readonly marking: Role | null
  /** In plan mode what is refused today may wait. */
  readonly staging: boolean
  /** What the plan does to roles on this account. */
  readonly planned: readonly PlannedRole[]
  readonly shown: ShownRoles
  readonly showParent: boolean
  readonly onFold: (account: string, folded: boolean) => void
  /** These move when the row has to be drawn again: its cells, the mirror, what may be given. */
  readonly cells: number
  readonly mirror: number
  readonly judged: number
}

/** One account and what everyone in view holds on it. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, cols, metrics, activeCol, marking, shown } = props
  const { accountOf, memberOf, invitationsOn, linkBetween } = mirrorNow()
  const account = accountOf(row.account)
  if (!account) return null
  const spans = readSpans(props.selected)
  const closed = marking !== null && cannotHold(account, marking) !== null
  const invitations = invitationsOn(account.id)
  const above = row.parent === null ? undefined : linkBetween(row.parent, account.id)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ top: metrics.headHeight + index * metrics.rowHeight }}
      data-closed={closed || undefined}
    >
      <RowHead
        row={row}
        account={account}
        parent={props.showParent ? (accountOf(row.parent ?? '')?.name ?? null) : null}
        pending={above?.status === 'pending'}
        raw={above?.raw}
        chosen={props.chosen}
        onFold={props.onFold}
      />
      {cols.map(({ place: col, seat }, at) => {
        const column = columns[col]
        if (!column) return null
        const { member } = column
        const told = member === null ? emptyCell : cellCache.content(account.id, member)
        const content = told && shownIn(told, shown)
        const who = member === null ? undefined : memberOf(member)
        const pending = invitations.length === 0 ? '' : pendingRoles(invitations, who)
        const planned = plannedInCell(props.planned, who)
        const frame = {
          row: index,
          col,
          gap: (col - (cols[at - 1]?.place ?? -1) - 1) * metrics.colWidth,
          selected: within(spans, col),
          active: activeCol === col,
          closed:
            closed ||
            (member !== null && !props.staging && isForbidden(marking, { account: account.id, member })),
          first: column.first && col > 0,
          loading: content === undefined,
        }
        const empty = content === undefined || content === emptyCell
        return (
          <div key={seat} {...cellAttributes(frame)}>
            {member === null || (empty && pending === '' && planned.length === 0) ? null : (
              <CellRoles
                system={account.system}
                account={account.id}
                member={member}
                content={content ?? emptyCell}
                pending={pending}
                planned={planned}
              />
            )}
          </div>
        )
      })}
    </div>
  )
})

const nothing: readonly PlannedRole[] = []

/** Cells are compared by what they are given, so a cell without a plan always gets the same list. */
function plannedInCell(planned: readonly PlannedRole[], member: Member | undefined): readonly PlannedRole[] {
  const found = member && planned.length > 0 ? plannedFor(planned, member) : nothing
  return found.length === 0 ? nothing : found
}

function isForbidden(role: Role | null, placement: Placement): boolean {
  return role !== null && judgementOf(role, placement)?.effect === 'forbidden'
}

/** Writes spans so that a row can compare them. */
export function writeSpans(spans: readonly Span[]): string {
  return spans.map((span) => `${span.from}-${span.to}`).join(' ')
}

function readSpans(text: string): readonly Span[] {
  if (text === '') return []
  return text.split(' ').map((span) => {
    const [from = 0, to = 0] = span.split('-').map(Number)
    return { from, to }
  })
}
