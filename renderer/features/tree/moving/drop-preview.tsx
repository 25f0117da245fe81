import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconArrowRight, IconBan } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AccessEffect } from './access-effect.tsx'
import { accountsDragType, useTreeDrag } from './drag-state.ts'
import classes from './drop-preview.module.css'
import { useDropText } from './use-drop-text.ts'
import { useEffectOf } from './use-effect-of.ts'

/** Room that the preview keeps from the edges of the window, and from what is carried at the pointer. */
const margin = 8
const beside = 18
const below = 38

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
          if (box.current) place(box.current, clientX, clientY)
        },
      }),
    [],
  )

  if (!isCarrying) return null
  const Icon = drop?.kind === 'refused' ? IconBan : IconArrowRight
  return (
    <div ref={box} role="tooltip" className={classes.preview} data-empty={drop === null || undefined}>
      {drop ? (
        <>
          <p className={classes.line} data-refused={drop.kind === 'refused' || undefined}>
            <Icon size={14} stroke={2} aria-hidden />
            <span>{text(drop)}</span>
          </p>
          {drop.kind === 'steps' && drop.left > 0 ? (
            <p className={classes.quiet}>{t('drop.left', { count: drop.left })}</p>
          ) : null}
          {isAsking ? <p className={classes.quiet}>{t('effect.asking')}</p> : null}
          {effect ? <AccessEffect effect={effect} /> : null}
        </>
      ) : null}
    </div>
  )
}

function place(box: HTMLElement, clientX: number, clientY: number): void {
  const x = Math.min(clientX + beside, window.innerWidth - box.offsetWidth - margin)
  const isRoomBelow = clientY + below + box.offsetHeight + margin <= window.innerHeight
  const y = isRoomBelow ? clientY + below : Math.max(margin, clientY - margin - box.offsetHeight)
  box.style.transform = `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`
}
