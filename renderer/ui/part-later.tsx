import { createElement, useLayoutEffect, useState } from 'react'
import type { ComponentType } from 'react'
import { create } from 'zustand'

/** A part of the window that is fetched when it is first shown, or ahead of that. */
export type PartLater<Props extends object> = ComponentType<Props> & { readonly ahead: () => void }

/**
 * Shows `Meanwhile` until the part has been fetched, and then the part, at once. React's `lazy` would show it 300 ms after its
 * placeholder at the earliest, so that nothing flickers, where a part comes from this machine in 20. Where it cannot be fetched
 * the nearest boundary is told; a browser asks for it again after a reload only.
 */
export function partLater<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType = Nothing,
): PartLater<Props> {
  const useFetched = create<{ readonly part: ComponentType<Props> | null }>()(() => ({ part: null }))
  let coming: Promise<void> | null = null

  const come = (): Promise<void> => (coming ??= fetch().then((part) => useFetched.setState({ part })))

  function Later(props: Props) {
    const part = useFetched((fetched) => fetched.part)
    const [failure, setFailure] = useState<Error | null>(null)
    useLayoutEffect(() => {
      if (part) return undefined
      let isShown = true
      come().catch((error: unknown) => {
        if (isShown) setFailure(error instanceof Error ? error : new Error(String(error)))
      })
      return () => {
        isShown = false
      }
    }, [part])
    if (failure) throw failure
    return part ? createElement(part, props) : <Meanwhile />
  }

  // Where it cannot be fetched the part says so when it is shown.
  return Object.assign(Later, { ahead: () => void come().catch(() => undefined) })
}

function Nothing() {
  return null
}
