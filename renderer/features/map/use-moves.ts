import { useReducedMotion } from '@mantine/hooks'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import { viewportAround, viewportShowing } from './model/viewports.ts'
import type { MapView } from './model/viewports.ts'
import type { VisibleMap } from './use-map-scene.ts'

const motion = 180

/** Ways of moving the map; each at once where motion is not wanted. */
export interface Moves {
  readonly go: (view: MapView, smoothly: boolean) => void
  /** Moves the map no further than it takes to see a node whole. */
  readonly show: (node: string) => void
  readonly centre: (node: string) => void
  /** Everything in sight, however small. */
  readonly fit: () => void
  readonly larger: () => void
  readonly smaller: () => void
}

export function useMoves({ layout }: Pick<VisibleMap, 'layout'>): Moves {
  const { setViewport, getViewport, zoomIn, zoomOut } = useReactFlow()
  const store = useStoreApi()
  const duration = useReducedMotion() ? 0 : motion
  return useMemo(() => {
    const size = () => store.getState()
    const go = (view: MapView, smoothly: boolean) => {
      void setViewport(view, { duration: smoothly ? duration : 0 })
    }
    return {
      go,
      show: (id) => {
        const box = layout.nodes.get(id)
        if (box) go(viewportShowing(getViewport(), size(), box), true)
      },
      centre: (id) => {
        const box = layout.nodes.get(id)
        if (box) go(viewportAround(size(), box, getViewport().zoom), true)
      },
      fit: () => go(viewportAround(size(), layout.bounds), true),
      larger: () => void zoomIn({ duration }),
      smaller: () => void zoomOut({ duration }),
    }
  }, [layout, store, duration, setViewport, getViewport, zoomIn, zoomOut])
}
