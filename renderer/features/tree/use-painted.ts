import { useEffect, useState } from 'react'
import { afterPaint } from '../../client/after-paint.ts'

/**
 * Whether a frame with this value has been painted. Until then only what can be seen of it needs to be drawn, and what
 * comes with it for later waits: a person who typed a letter waits for the former only.
 */
export function usePainted(value: object): boolean {
  const [painted, setPainted] = useState<object | null>(null)
  useEffect(() => {
    let isLatest = true
    afterPaint(() => {
      if (isLatest) setPainted(value)
    })
    return () => {
      isLatest = false
    }
  }, [value])
  return painted === value
}
