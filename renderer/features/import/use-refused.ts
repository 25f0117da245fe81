import { useEffect, useState } from 'react'
import { refusedByBucket } from './choice.ts'
import { allLines } from './all-lines.ts'

const none: ReadonlyMap<string, number> = new Map()

/** How many lines of each bucket cannot be taken over, so that counts of what is chosen are right. */
export function useRefused(session: string, reading: number | null): ReadonlyMap<string, number> {
  const [refused, setRefused] = useState(none)
  useEffect(() => {
    if (reading === null) return undefined
    let wanted = true
    void allLines(session, { refused: true }).then((lines) => {
      if (wanted && lines.ok) setRefused(refusedByBucket(lines.value))
      return undefined
    })
    return () => {
      wanted = false
    }
  }, [session, reading])
  return refused
}
