import type { Link, LinkStatus } from '../../shared/model/link.ts'
import { rowKey } from '../../shared/model/row.ts'
import type { RowChange } from '../../shared/model/row.ts'
import { linkLifeCycle } from '../../shared/policy/life-cycles.ts'

/** Acts of the life cycle behind each command; the others leave the status alone. */
const actsOf: { readonly [command: string]: readonly string[] } = {
  'links.request': ['request'],
  'links.decide': ['accept', 'refuse'],
  'links.cancel': ['cancel'],
  'links.unlink': ['unlink'],
}

/** What is wrong with the steps that links took in one change; empty where nothing is. */
export function wrongSteps(command: string, rows: readonly RowChange[]): readonly string[] {
  const links = rows.flatMap((row) => (row.table === 'link' ? [row] : []))
  return links.flatMap(({ before, after }) => {
    if (!after) return ['a link was forgotten']
    const from = before?.status ?? null
    const isFine =
      command === 'links.move'
        ? isMoved(from, after, links)
        : from === after.status
          ? !Object.hasOwn(actsOf, command)
          : linkLifeCycle.some(
              (step) => step.from === from && step.to === after.status && actsOf[command]?.includes(step.act),
            )
    return isFine ? [] : [`${command}: ${from} → ${after.status}`]
  })
}

/** In a move a link of each child ends, and another that did not wait or hold begins. */
function isMoved(
  from: LinkStatus | null,
  after: Link,
  links: readonly Extract<RowChange, { readonly table: 'link' }>[],
): boolean {
  const other = links.find((row) => row.after?.child === after.child && row.after.parent !== after.parent)
  if (after.status === 'inactive') return from === 'active' && other?.after?.status === 'active'
  return after.status === 'active' && from !== 'active' && from !== 'pending' && other !== undefined
}

/** What is wrong with the links of a workspace as they stand; empty where nothing is. */
export function wrongLinks(links: readonly Link[]): readonly string[] {
  const active = links.filter(({ status }) => status === 'active')
  const owners = active.filter(({ owner }) => owner === 'yes').map(({ child }) => child)
  return [
    ...owners
      .filter((child, place) => owners.indexOf(child) !== place)
      .map((child) => `${child}: two owners`),
    ...(isWithoutCircle(active) ? [] : ['a circle']),
    ...links.flatMap((link) => (isTidy(link) ? [] : [`untidy: ${rowKey('link', link)}`])),
  ]
}

/** Only a request has a date, and only what is active is hidden or may own. */
function isTidy({ status, owner, hidden, askedAt }: Link): boolean {
  if (askedAt !== undefined && status !== 'pending') return false
  return status === 'active' || (owner === 'no' && hidden === undefined)
}

/** Taking away, again and again, the links below accounts that have nothing above them takes them all. */
function isWithoutCircle(active: readonly Link[]): boolean {
  const children = new Set(active.map(({ child }) => child))
  const rest = active.filter(({ parent }) => children.has(parent))
  return rest.length === 0 || (rest.length < active.length && isWithoutCircle(rest))
}
