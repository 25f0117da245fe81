import { useEffect, useState } from 'react'

export interface WindowDrop {
  /** Whether files may be dropped now. */
  readonly isWelcome: () => boolean
  /** At least one. */
  readonly take: (files: readonly File[]) => void
}

/**
 * Takes files that are dropped anywhere on the window; without it the browser would leave the page and show the file.
 * The two functions have to stay the same. Answers whether files that are welcome are over the window.
 */
export function useWindowDrop({ isWelcome, take }: WindowDrop): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = isWelcome() ? 'copy' : 'none'
      setOver(isWelcome())
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      setOver(false)
      if (files.length === 0) return
      event.preventDefault()
      if (isWelcome()) take(files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [isWelcome, take])
  return over
}
