import { createContext, useContext, useMemo } from 'react'
import type { Account } from '../../shared/model/account.ts'
import type { Member } from '../../shared/model/member.ts'
import { useMirror } from './mirror.ts'

/** By id, what is called by a name. */
export interface Named {
  readonly accountOf: (id: string) => Account | undefined
  readonly memberOf: (id: string) => Member | undefined
}

/** What is not in the workspace yet: a plan that is shown adds it, and calls it so. */
export const AddedNames = createContext<Named>({ accountOf: () => undefined, memberOf: () => undefined })

/** Accounts and people by id: those of the workspace, and where a plan is shown, those that it adds. */
export function useNamed(): Named {
  const added = useContext(AddedNames)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const memberOf = useMirror((mirror) => mirror.memberOf)
  return useMemo(
    () => ({
      accountOf: (id) => accountOf(id) ?? added.accountOf(id),
      memberOf: (id) => memberOf(id) ?? added.memberOf(id),
    }),
    [added, accountOf, memberOf],
  )
}
