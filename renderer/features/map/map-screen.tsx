import { VisuallyHidden } from '@mantine/core'
import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { IconTopologyStar3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MomentLater } from '../../ui/moment-later.tsx'
import { MapCanvas } from './map-canvas.tsx'
import { MapLegend } from './map-legend.tsx'
import classes from './map-screen.module.css'
import { MapSidePane } from './map-side-pane.tsx'
import { useMapState } from './map-state.ts'
import { MapToolbar } from './map-toolbar.tsx'
import { useMapScene } from './use-map-scene.ts'

/** Managers and clients as a graph: who is above whom, by which links, and who owns. */
export function MapScreen() {
  const { t } = useTranslation('map')
  const empty = useMirror((mirror) => mirror.graph.accounts.count === 0)
  if (empty) return <EmptyState main icon={IconTopologyStar3} title={t('empty')} text={t('empty.text')} />
  return (
    <ReactFlowProvider>
      <FilledMap />
    </ReactFlowProvider>
  )
}

function FilledMap() {
  const { t } = useTranslation('map')
  const map = useMapScene()
  const side = useMapState((state) => state.side)
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
      <MapToolbar map={map} />
      <div className={classes.body}>
        <div className={classes.canvas}>
          {/* The toolbar is there first, then the cards; all of it would be one long task. */}
          <MomentLater>
            <MapCanvas map={map} />
            <MapLegend />
          </MomentLater>
        </div>
        {side === null ? null : <MapSidePane map={map} side={side} />}
      </div>
    </div>
  )
}
