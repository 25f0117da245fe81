import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { seeded } from '../agency.ts'
import { acts } from './acts.ts'

/** Questions that are asked once each, as places and as words. */
export interface Questions {
  /** Places in the rows; of acts in `acts`. */
  readonly member: Int32Array
  readonly account: Int32Array
  readonly act: Int32Array
  /** As they come over the wire: strings of their own. */
  readonly words: readonly Question[]
}

/**
 * Half of the questions take any member and any client. In an agency nearly all of those end in no,
 * so the other half take a member with a role, and a client that the role reaches.
 */
export function makeQuestions(rows: WorkspaceRows, count: number, seed = 1): Questions {
  const random = seeded(seed)
  const pick = (limit: number) => Math.floor(random() * limit)
  const placeOf = new Map(rows.account.map(({ id }, place) => [id, place]))
  const memberPlace = new Map(rows.member.map(({ id }, place) => [id, place]))
  const isClient = rows.account.map(({ kind }) => kind === 'client')
  const below = rows.account.map((): number[] => [])
  for (const { parent, child } of rows.link) below[placeOf.get(parent)!]!.push(placeOf.get(child)!)
  const clients = rows.account.flatMap((_, place) => (isClient[place] ? [place] : []))

  /** A client below the account, or the account; -1 where the way down ends at an empty manager. */
  const clientBelow = (account: number): number => {
    if (isClient[account]) return account
    const children = below[account]!
    return children.length === 0 ? -1 : clientBelow(children[pick(children.length)]!)
  }

  const member = new Int32Array(count)
  const account = new Int32Array(count)
  const act = new Int32Array(count)
  for (let place = 0; place < count; place++) {
    const grant = rows.grant[pick(rows.grant.length)]!
    const reached = place % 2 === 0 ? -1 : clientBelow(placeOf.get(grant.account)!)
    member[place] = reached === -1 ? pick(rows.member.length) : memberPlace.get(grant.member)!
    account[place] = reached === -1 ? clients[pick(clients.length)]! : reached
    act[place] = pick(acts.length)
  }
  const words = Array.from(act, (which, place) => ({
    member: rows.member[member[place]!]!.id,
    on: rows.account[account[place]!]!.id,
    action: acts[which]!.action,
    ...(acts[which]!.params ? { params: acts[which]!.params } : {}),
  }))
  return { member, account, act, words: JSON.parse(JSON.stringify(words)) as readonly Question[] }
}
