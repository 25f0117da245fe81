import { useMemo, useState } from 'react'
import type { Line } from './line.ts'

/**
 * The lines as they are while they can still be changed; from the start of a run on, those that were run.
 * Lines that say the same stay the same array, however often they were worked out.
 */
export function useKeptLines(lines: readonly Line[], ready: boolean): readonly Line[] {
  const [kept, setKept] = useState(lines)
  const isSame = useMemo(
    () => kept === lines || (kept.length === lines.length && JSON.stringify(kept) === JSON.stringify(lines)),
    [kept, lines],
  )
  if (ready && !isSame) setKept(lines)
  return ready && !isSame ? lines : kept
}
