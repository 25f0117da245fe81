import { aboveMasks, hereMasks, owningMasks } from '../lower-bound/check.ts'
import { climb } from './sql.ts'
import type { Db } from './sql.ts'

/** The levels of members on every account: held above × 32 + held here, member by member. */
export function createSqlMatrix(db: Db, accounts: number) {
  const reach = db
    .prepare<[number], [number, number, number]>(
      `WITH RECURSIVE reach (account, level, shift) AS (
        SELECT account, level, 0 FROM held WHERE member = ?
        UNION
        SELECT child, level, 5 FROM reach CROSS JOIN down ON down.parent = reach.account
      ) SELECT account, level, shift FROM reach`,
    )
    .raw()
  return (members: Int32Array): Int32Array => {
    const cells = new Int32Array(members.length * accounts)
    members.forEach((member, row) => {
      for (const [account, level, shift] of reach.all(member))
        cells[row * accounts + account]! |= level << shift
    })
    return cells
  }
}

export function createSqlWhoCan(db: Db) {
  const who = db
    .prepare<[number, number, number, number, number], number>(
      `${climb} SELECT DISTINCT member FROM above CROSS JOIN holder ON holder.account = above.account
        WHERE level & mask ORDER BY member`,
    )
    .pluck()
  return (act: number, account: number): readonly number[] => {
    const above = aboveMasks[act]!
    return who.all(account, hereMasks[act]!, account, above | owningMasks[act]!, above)
  }
}

export function createSqlWhereCan(db: Db) {
  const where = db
    .prepare<[number, number, number, number, number], number>(
      `WITH RECURSIVE manager (account, level) AS (
        SELECT account, level FROM held WHERE member = ? AND NOT is_client
        UNION
        SELECT child, level FROM manager CROSS JOIN down ON parent = account AND is_client = 0
      )
      SELECT child FROM manager CROSS JOIN down ON parent = account AND is_client = 1
        WHERE level & iif(owner, ?, ?)
      UNION
      SELECT account FROM held WHERE member = ? AND is_client AND level & ?`,
    )
    .pluck()
  return (member: number, act: number): readonly number[] => {
    const above = aboveMasks[act]!
    return where.all(member, above | owningMasks[act]!, above, member, hereMasks[act]!)
  }
}
