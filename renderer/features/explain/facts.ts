import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'

/** What the sentences need to know besides the verdict; the mirror knows it. */
export interface Facts {
  readonly accountOf: (id: string) => Account | undefined
  readonly linkBetween: (parent: string, child: string) => Link | undefined
  readonly parentsOf: (id: string) => readonly Link[]
}

/** The account above that owns this one by an active link, if Keyholder was told. */
export function ownerOf(facts: Facts, id: string): string | undefined {
  return facts.parentsOf(id).find((link) => link.status === 'active' && link.owner === 'yes')?.parent
}
