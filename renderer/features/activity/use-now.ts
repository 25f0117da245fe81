import { useEffect, useMemo, useState } from 'react'
import { useLooked } from '../../client/looked.ts'

const step = 30_000

/** This moment, renewed often enough for "2 minutes ago"; or the moment of the past that the window looks at. */
export function useNow(): Date {
  const now = useClock()
  const looked = useLooked(({ moment }) => moment?.at)
  return useMemo(() => (looked === undefined ? now : new Date(looked)), [looked, now])
}

/** This moment, whatever is looked at. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), step)
    return () => clearInterval(timer)
  }, [])
  return now
}
