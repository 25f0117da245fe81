import { useCallback, useEffect, useState } from 'react'
import type { RememberedList } from '../../../shared/contract/import.ts'
import { call } from '../../client/client.ts'

/** How lists are read without a question; null while it is on its way. `again` asks anew. */
export function useRemembered() {
  const [lists, setLists] = useState<readonly RememberedList[] | null>(null)
  const again = useCallback(async () => {
    const answer = await call('import.remembered', {})
    if (answer.ok) setLists(answer.value)
  }, [])
  useEffect(() => {
    let wanted = true
    void call('import.remembered', {}).then((answer) => {
      if (wanted && answer.ok) setLists(answer.value)
      return undefined
    })
    return () => {
      wanted = false
    }
  }, [])
  return { lists, again }
}
