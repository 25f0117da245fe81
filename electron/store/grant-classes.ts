import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { System } from '../../shared/model/system.ts'
import { classOf } from '../../shared/policy/roles.ts'
import type { Connection } from './connection.ts'

/** Keeps the class of every grant true, which is a matter of its role and of its account's system. */
export interface ClassKeeper {
  /** The class of a grant that is about to be written. */
  readonly classOf: (grant: Grant) => string
  /** To be called when an account comes to another system, and its grants with it. */
  readonly follow: (account: Account) => void
}

interface Held {
  readonly member: string
  readonly class: string
  readonly role: string
  readonly raw: string | null
}

export function createClassKeeper(db: Connection): ClassKeeper {
  const systemOf = db.prepare<[string], System>('SELECT system FROM account WHERE id = ?').pluck()
  const heldOn = db.prepare<[string], Held>('SELECT member, class, role, raw FROM "grant" WHERE account = ?')
  const reclassify = db.prepare<[string, string, string, string]>(
    'UPDATE "grant" SET class = ? WHERE member = ? AND account = ? AND class = ?',
  )
  const classIn = (system: System, { role, raw }: Held) =>
    classOf(system, raw === null ? { role } : { role, raw })

  return {
    classOf: (grant) => {
      const system = systemOf.get(grant.account)
      // Without its account the grant cannot be written anyway; the foreign key says so.
      return system === undefined ? grant.role : classOf(system, grant)
    },
    follow: ({ id, system }) => {
      const moved = heldOn.all(id).filter((held) => classIn(system, held) !== held.class)
      // By way of a class that no role has, so that two grants may exchange theirs.
      for (const held of moved) reclassify.run(` ${held.class}`, held.member, id, held.class)
      for (const held of moved) reclassify.run(classIn(system, held), held.member, id, ` ${held.class}`)
    },
  }
}
