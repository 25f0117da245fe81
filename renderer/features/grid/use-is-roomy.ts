import { useSyncExternalStore } from 'react'

/** From here on the inspector has room beside the grid without being asked for. */
const roomy = window.matchMedia('(min-width: 1440px)')

/** Whether the window is that wide. Mantine's hook asks the browser anew whenever it is drawn, which each letter would pay. */
export function useIsRoomy(): boolean {
  return useSyncExternalStore(subscribe, isRoomy)
}

function subscribe(told: () => void): () => void {
  roomy.addEventListener('change', told)
  return () => roomy.removeEventListener('change', told)
}

function isRoomy(): boolean {
  return roomy.matches
}
