import { useCallback, useLayoutEffect, useRef } from 'react'

/** What was drawn last, asked for when somebody acts: what only acts on a value need not be drawn whenever it moves. */
export function useLatest<Value>(value: Value): () => Value {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return useCallback(() => latest.current, [])
}
