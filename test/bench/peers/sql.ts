import Database from 'better-sqlite3'
import { aboveMasks, hereMasks, owningMasks } from '../lower-bound/check.ts'
import type { PlainAgency } from '../world/plain-agency.ts'
import type { Peer } from './peer.ts'

export type Db = Database.Database

/** The agency in SQLite as one would tune it by hand: integer keys, rows clustered the way they are asked for. */
export function createTables({ rows, links, grants }: PlainAgency): Db {
  const db = new Database(':memory:')
  const isClient = rows.account.map(({ kind }) => Number(kind === 'client'))
  const create = (name: string, columns: string, keys: number, values: readonly (readonly number[])[]) => {
    const names = columns.split(' ')
    const typed = names.map((column) => `${column} INTEGER NOT NULL`)
    const key = `PRIMARY KEY (${names.slice(0, keys).join(', ')})`
    db.exec(`CREATE TABLE ${name} (${typed.join(', ')}, ${key}) STRICT, WITHOUT ROWID`)
    const insert = db.prepare(`INSERT INTO ${name} VALUES (${names.map(() => '?').join(', ')})`)
    db.transaction(() => values.forEach((row) => insert.run(...row)))()
  }
  const linkValues = links.map(({ parent, child, owner }) => ({ parent, child, owner: Number(owner) }))
  create(
    'up',
    'child parent owner',
    2,
    linkValues.map(({ parent, child, owner }) => [child, parent, owner]),
  )
  create(
    'down',
    'parent is_client child owner',
    3,
    linkValues.map(({ parent, child, owner }) => [parent, isClient[child]!, child, owner]),
  )
  create(
    'held',
    'member account level is_client',
    2,
    grants.map(({ member, account, level }) => [member, account, level, isClient[account]!]),
  )
  create(
    'holder',
    'account member level',
    2,
    grants.map(({ member, account, level }) => [account, member, level]),
  )
  return db
}

/** From an account upwards, each step with the levels that count there. */
export const climb = `WITH RECURSIVE above (account, mask) AS (
  SELECT ?, ?
  UNION ALL
  SELECT parent, iif(up.child = ?, iif(owner, ?, ?), above.mask)
    FROM above CROSS JOIN up ON up.child = above.account
)`

/** Climbs from the client, and looks at what the member holds on each step. Ids are translated outside. */
export function createSql(db: Db, { accountPlaces, memberPlaces }: PlainAgency): Peer {
  // A join instead of the inner SELECT is five times slower: measured, not planned.
  const check = db
    .prepare<[number, number, number, number, number, number], number>(
      `${climb} SELECT 1 FROM above
        WHERE (SELECT level FROM held WHERE member = ? AND held.account = above.account) & mask LIMIT 1`,
    )
    .pluck()
  return {
    name: 'recursive SQL',
    check: (member, account, act) => {
      const place = accountPlaces.get(account)!
      const above = aboveMasks[act]!
      const owning = above | owningMasks[act]!
      return check.get(place, hereMasks[act]!, place, owning, above, memberPlaces.get(member)!) !== undefined
    },
  }
}
