import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { plannedFor } from '../../client/planned-access.ts'
import type { PlannedRole } from '../../client/planned-access.ts'
import { usePlannedAccess } from '../../client/use-planned-access.ts'
import { useAnswer } from '../../client/use-answer.ts'
import classes from './cell-card.module.css'
import { cellCache } from './cells.ts'
import { mirrorNow } from './mirror-now.ts'
import { useGridView } from './grid-view.ts'
import type { Axes } from './model/placements.ts'
import type { Cell } from './model/ranges.ts'
import { pendingRoles } from './model/pending-roles.ts'
import { RoleLines } from './role-lines.tsx'
import { useResting } from './use-hover.ts'

const gap = 6
const margin = 8

interface CellCardProps {
  readonly axes: Axes
  readonly scroller: RefObject<HTMLElement | null>
  /** The details of the active cell are shown. */
  readonly inspecting: boolean
}

/** What a cell holds, in full, when the pointer rests on it: cells show no more than two signs. */
export function CellCard(props: CellCardProps) {
  const cell = useResting((resting) => resting.cell)
  return cell ? <CardAt {...props} cell={cell} /> : null
}

function CardAt({ axes, scroller, inspecting, cell }: CellCardProps & { readonly cell: Cell }) {
  // Beside the details of the same cell it would say everything twice.
  const told = useGridView(
    ({ selection: { focus } }) => inspecting && focus.row === cell.row && focus.col === cell.col,
  )
  const planning = usePlannedAccess()
  const member = axes.members[cell.col]
  const account = axes.accounts[cell.row]
  if (told || !member || !account) return null
  const { accountOf, memberOf, invitationsOn } = mirrorNow()
  const on = accountOf(account)
  const who = memberOf(member)
  const pending = pendingRoles(invitationsOn(account), who)
  const content = cellCache.content(account, member)
  const empty = !content || content.here.length + content.above.length === 0
  const planned = who ? plannedFor(planning.on(account), who) : []
  if (!on || !who || (empty && pending === '' && planned.length === 0)) return null
  return (
    <Card
      key={`${account} ${member}`}
      account={account}
      member={member}
      title={who.name}
      subtitle={on.name}
      pending={pending === '' ? [] : pending.split(' ')}
      planned={planned}
      anchor={scroller.current?.querySelector(`[data-cell="${cell.row}:${cell.col}"]`) ?? null}
    />
  )
}

interface CardProps {
  readonly account: string
  readonly member: string
  readonly title: string
  readonly subtitle: string
  readonly pending: readonly string[]
  readonly planned: readonly PlannedRole[]
  readonly anchor: Element | null
}

function Card({ account, member, title, subtitle, pending, planned, anchor }: CardProps) {
  const card = useRef<HTMLDivElement>(null)
  const answer = useAnswer('access.roles', { member, account })
  const system = mirrorNow().accountOf(account)?.system
  const ready = answer.state === 'ready'

  useLayoutEffect(() => {
    const box = anchor?.getBoundingClientRect()
    if (!card.current || !box) return
    const { offsetWidth: width, offsetHeight: height } = card.current
    const left = Math.max(margin, Math.min(box.left, window.innerWidth - width - margin))
    const below = box.bottom + gap
    const top = below + height + margin <= window.innerHeight ? below : box.top - gap - height
    card.current.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`
  })

  if (!ready || system === undefined) return null
  return (
    <div ref={card} className={classes.card} aria-hidden>
      <div className={classes.title}>
        {title}
        <span className={classes.on}>{subtitle}</span>
      </div>
      <RoleLines system={system} roles={answer.value} pending={pending} planned={planned} />
    </div>
  )
}
