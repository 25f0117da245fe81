import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconAlertTriangle, IconArrowRight, IconBan, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './drag-label.module.css'
import { useDrag } from './drag-state.ts'
import { planText } from './plan-text.ts'
import { useVoice } from './use-voice.ts'

const icons = { does: IconArrowRight, nothing: IconCheck, refused: IconBan } as const

/** Room that the label keeps from the edges of the window, and from the chip at the pointer. */
const margin = 8
const beside = 18
const below = 34

/** Says under the pointer what a drop would do, or why it cannot be, before it happens. */
export function DragLabel() {
  const { t } = useTranslation('grid')
  const voice = useVoice()
  const label = useRef<HTMLDivElement>(null)
  const plan = useDrag((drag) => drag.plan)
  const over = useDrag((drag) => drag.over)
  const dragging = useDrag((drag) => drag.drag !== null)

  useEffect(() => {
    if (!dragging) return undefined
    return monitorForElements({
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input
        const box = label.current
        if (!box) return
        const x = Math.min(clientX + beside, window.innerWidth - box.offsetWidth - margin)
        const under = clientY + below + box.offsetHeight + margin <= window.innerHeight
        const y = under ? clientY + below : clientY - margin - box.offsetHeight
        box.style.transform = `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`
      },
    })
  }, [dragging])

  if (!dragging) return null
  const text = plan && over !== 'remove' ? planText(voice, plan) : null
  const Icon = text ? icons[text.tone] : null
  return (
    <div
      ref={label}
      role="tooltip"
      className={classes.label}
      data-tone={text?.tone}
      data-empty={text === null || undefined}
    >
      {text && Icon ? (
        <>
          <Icon size={14} stroke={2} className={classes.icon} aria-hidden />
          <div className={classes.words}>
            <div className={classes.line}>{text.line}</div>
            {text.tone === 'refused' ? (
              <div className={classes.more}>{text.more.join(' ')}</div>
            ) : (
              <div className={classes.more}>{text.more.join(' · ')}</div>
            )}
            {text.warnings.map((warning) => (
              <div key={warning} className={classes.warning}>
                <IconAlertTriangle size={13} stroke={1.9} aria-hidden />
                {warning}
              </div>
            ))}
            {plan?.target.scope === 'account' ? (
              <div className={classes.more}>{t('scope.account')}</div>
            ) : null}
            {plan?.target.scope === 'person' ? <div className={classes.more}>{t('scope.person')}</div> : null}
          </div>
        </>
      ) : null}
    </div>
  )
}
