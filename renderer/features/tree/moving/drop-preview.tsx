import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconArrowRight, IconBan } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteLine, placeBeside, PointerNote } from '../../../ui/pointer-note.tsx'
import { AccessEffect } from './access-effect.tsx'
import { accountsDragType, useTreeDrag } from './drag-state.ts'
import classes from './drop-preview.module.css'
import { useDropText } from './use-drop-text.ts'
import { useEffectOf } from './use-effect-of.ts'

/** Says beside the pointer what letting go would do to whose access, or why it cannot be done. */
export function DropPreview() {
  const { t } = useTranslation('tree')
  const box = useRef<HTMLDivElement>(null)
  const drop = useTreeDrag((drag) => drag.drop)
  const isCarrying = useTreeDrag((drag) => drag.carried !== null)
  const text = useDropText()
  const { isAsking, effect } = useEffectOf(drop?.kind === 'steps' ? drop.steps : null)

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['type'] === accountsDragType,
        onDrag: ({ location }) => {
          const { clientX, clientY } = location.current.input
          if (box.current) placeBeside(box.current, clientX, clientY)
        },
      }),
    [],
  )

  if (!isCarrying) return null
  const Icon = drop?.kind === 'refused' ? IconBan : IconArrowRight
  return (
    <PointerNote ref={box} role="tooltip" isEmpty={drop === null}>
      {drop ? (
        <div className={classes.preview}>
          <NoteLine icon={<Icon size={14} stroke={2} aria-hidden />} isRefused={drop.kind === 'refused'}>
            {text(drop)}
          </NoteLine>
          {drop.kind === 'steps' && drop.left > 0 ? (
            <p className={classes.quiet}>{t('drop.left', { count: drop.left })}</p>
          ) : null}
          {isAsking ? <p className={classes.quiet}>{t('effect.asking')}</p> : null}
          {effect ? <AccessEffect effect={effect} /> : null}
        </div>
      ) : null}
    </PointerNote>
  )
}
