import { UnstyledButton } from '@mantine/core'
import { IconKey, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import edgeClasses from './edge-layer.module.css'
import classes from './map-legend.module.css'
import { useMapState } from './map-state.ts'

const lines = [
  { name: 'owner', line: 'active', mark: IconKey },
  { name: 'active', line: 'active', mark: null },
  { name: 'unknown', line: 'active', mark: IconQuestionMark },
  { name: 'pending', line: 'pending', mark: null },
  { name: 'status', line: 'unknown', mark: null },
  { name: 'ended', line: 'ended', mark: null },
  { name: 'staged', line: 'planned', mark: null },
] as const

/** What the lines of the map mean. */
export function MapLegend() {
  const { t } = useTranslation('map')
  const opened = useMapState((state) => state.legend)
  const show = useMapState((state) => state.show)
  if (!opened)
    return (
      <UnstyledButton className={classes.closed} onClick={() => show({ legend: true })}>
        {t('legend')}
      </UnstyledButton>
    )
  return (
    <section className={classes.legend} aria-label={t('legend')}>
      <span className={classes.close}>
        <IconButton label={t('legend.hide')} onClick={() => show({ legend: false })}>
          <IconX size={13} stroke={1.8} />
        </IconButton>
      </span>
      <ul className={classes.lines}>
        {lines.map(({ name, line, mark: Mark }) => (
          <li key={name} className={classes.line}>
            <svg width={40} height={14} aria-hidden>
              <g className={edgeClasses.edge} data-line={line} data-owns={name === 'owner' || undefined}>
                <path d="M0,7 H40" />
                {Mark === null ? null : (
                  <g className={edgeClasses.owner} transform="translate(24 0)">
                    <rect width={14} height={14} rx={7} />
                    <Mark x={2} y={2} width={10} height={10} stroke={2.2} />
                  </g>
                )}
              </g>
            </svg>
            {t(`legend.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
