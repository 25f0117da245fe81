import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'

/** Shows what is inside a moment after what is around it: together they would be one long task. */
export function MomentLater({ children }: { readonly children: ReactNode }) {
  const now = useDeferredValue(true, false)
  return now ? children : null
}
