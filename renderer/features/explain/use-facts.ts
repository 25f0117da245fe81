import { createContext, useContext, useMemo } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { factsWith } from './facts.ts'
import type { Facts, RowsWithChange } from './facts.ts'

/** Where something is told that is only supposed: the rows that it speaks of. */
export const SupposedRows = createContext<RowsWithChange | null>(null)

/** What sentences need to know: of the workspace, and where something is supposed, as it would be. */
export function useFacts(): Facts {
  const supposed = useContext(SupposedRows)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const parentsOf = useMirror((mirror) => mirror.parentsOf)
  useMirror((mirror) => mirror.revision)
  const overlaid = useMemo(
    () => (supposed ? factsWith(supposed, { accountOf, parentsOf }) : null),
    [supposed, accountOf, parentsOf],
  )
  return overlaid ?? { accountOf, parentsOf }
}
