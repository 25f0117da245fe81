import { useEffect, useState } from 'react'

const step = 30_000

/** This moment, renewed often enough for "2 minutes ago". */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), step)
    return () => clearInterval(timer)
  }, [])
  return now
}
