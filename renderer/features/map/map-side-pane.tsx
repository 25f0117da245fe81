import { SegmentedControl } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { AccountDetails } from './account-details.tsx'
import { FoldDetails } from './fold-details.tsx'
import { MapList } from './map-list.tsx'
import classes from './map-side-pane.module.css'
import { useMapState } from './map-state.ts'
import type { MapSide } from './map-state.ts'
import type { VisibleMap } from './use-map-scene.ts'

const sides = ['details', 'list'] as const

/** Beside the map: what is known of the card at the cursor, or everything on the map as a list. */
export function MapSidePane({ map, side }: { readonly map: VisibleMap; readonly side: MapSide }) {
  const { t } = useTranslation('map')
  const show = useMapState((state) => state.show)
  // A moment after the cards, which must not wait for sixty links: together they would be one long task.
  const later = useDeferredValue(map, null)
  const node = later?.layout.nodes.get(later.cursor ?? '')?.node
  return (
    <aside className={classes.pane} aria-label={t('side')}>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('side')}
          value={side}
          data={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
          onChange={(next) => show({ side: sides.find((each) => each === next) ?? 'details' })}
        />
        <span className={classes.space} />
        <IconButton label={t('side.close')} onClick={() => show({ side: null })}>
          <IconX size={15} stroke={1.8} />
        </IconButton>
      </div>
      {later === null ? null : side === 'list' ? (
        <MapList map={later} />
      ) : node?.kind === 'fold' ? (
        <FoldDetails key={node.id} fold={node} />
      ) : node ? (
        <AccountDetails key={node.id} node={node} />
      ) : null}
    </aside>
  )
}
