import { useEffect } from 'react'
import { useTasks } from './tasks.ts'

/**
 * While a part of a task's window is open, Escape is for that part. The window hears keys before anything in
 * it does, so it has to know.
 */
export function useInnerEscape(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined
    useTasks.setState(({ inner }) => ({ inner: inner + 1 }))
    return () => useTasks.setState(({ inner }) => ({ inner: inner - 1 }))
  }, [isOpen])
}
