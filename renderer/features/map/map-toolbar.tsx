import { Button } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconLayoutSidebarRightExpand,
  IconMinus,
  IconPlus,
  IconTopologyStar3,
} from '@tabler/icons-react'
import { useStore } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../client/view.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ExportMenu } from './export-menu.tsx'
import { MapSearch } from './map-search.tsx'
import { useMapState } from './map-state.ts'
import classes from './map-toolbar.module.css'
import { mostDepth } from './use-map-scene.ts'
import type { VisibleMap } from './use-map-scene.ts'
import { useMoves } from './use-moves.ts'

/** What the map goes around, how deep, how large, and how it is taken along. */
export function MapToolbar({ map }: { readonly map: VisibleMap }) {
  const { t } = useTranslation('map')
  const open = useView((view) => view.open)
  const side = useMapState((state) => state.side)
  const show = useMapState((state) => state.show)
  return (
    <div className={classes.toolbar}>
      <Button
        variant={map.focus === null ? 'light' : 'default'}
        leftSection={<IconTopologyStar3 size={15} stroke={1.7} />}
        aria-pressed={map.focus === null}
        onClick={() => open('map', { account: null })}
      >
        {t('overview')}
      </Button>
      <MapSearch />
      <Depth map={map} />
      <span className={classes.space} />
      <Zoom map={map} />
      <ExportMenu map={map} />
      {side === null ? (
        <IconButton label={t('side.open')} onClick={() => show({ side: 'details' })}>
          <IconLayoutSidebarRightExpand size={16} stroke={1.7} />
        </IconButton>
      ) : null}
    </div>
  )
}

function Depth({ map: { depth } }: { readonly map: VisibleMap }) {
  const { t } = useTranslation('map')
  const open = useView((view) => view.open)
  const set = (next: number) => open('map', { depth: next })
  return (
    <div className={classes.group} role="group" aria-label={t('depth')}>
      <span className={classes.label}>{t('depth')}</span>
      <IconButton label={t('depth.less')} disabled={depth <= 1} onClick={() => set(depth - 1)}>
        <IconMinus size={14} stroke={1.8} />
      </IconButton>
      <output className={classes.value}>{depth === mostDepth ? t('depth.all') : depth}</output>
      <IconButton label={t('depth.more')} disabled={depth >= mostDepth} onClick={() => set(depth + 1)}>
        <IconPlus size={14} stroke={1.8} />
      </IconButton>
    </div>
  )
}

function Zoom({ map }: { readonly map: VisibleMap }) {
  const { t } = useTranslation('map')
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100))
  const { larger, smaller, fit } = useMoves(map)
  return (
    <div className={classes.group}>
      <IconButton label={t('zoom.out')} onClick={smaller}>
        <IconMinus size={14} stroke={1.8} />
      </IconButton>
      <output className={`${classes.value ?? ''} ${classes.zoom ?? ''}`}>{t('zoom.is', { percent })}</output>
      <IconButton label={t('zoom.in')} onClick={larger}>
        <IconPlus size={14} stroke={1.8} />
      </IconButton>
      <IconButton label={t('zoom.fit')} onClick={fit}>
        <IconArrowsMaximize size={15} stroke={1.7} />
      </IconButton>
    </div>
  )
}
