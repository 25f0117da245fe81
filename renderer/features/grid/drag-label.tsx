import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconAlertTriangle, IconArrowRight, IconBan, IconCheck } from '@tabler/icons-react'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { placeBeside, PointerNote } from '../../ui/pointer-note.tsx'
import classes from './drag-label.module.css'
import { useDrag } from './drag-state.ts'
import { EffectPanel } from './effect-panel.tsx'
import { useFill } from './fill-state.ts'
import { fillText } from './fill-text.ts'
import { planText } from './plan-text.ts'
import type { PlanText } from './plan-text.ts'
import { useVoice } from './use-voice.ts'

const icons = { does: IconArrowRight, nothing: IconCheck, refused: IconBan } as const

/** Says under the pointer what a drop would do, or why it cannot be, before it happens. */
export const DragLabel = memo(function DragLabel() {
  const { t } = useTranslation('grid')
  const voice = useVoice()
  const float = useRef<HTMLDivElement>(null)
  const plan = useDrag((drag) => drag.plan)
  const over = useDrag((drag) => drag.over)
  const dragging = useDrag((drag) => drag.drag !== null)

  useEffect(() => {
    if (!dragging) return undefined
    return monitorForElements({
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input
        if (float.current) placeBeside(float.current, clientX, clientY)
      },
    })
  }, [dragging])

  if (!dragging) return null
  const text = plan && over !== 'remove' ? planText(voice, plan) : null
  const scope = plan?.target.scope
  return (
    <PointerNote ref={float} isEmpty={text === null}>
      <Label text={text}>
        {scope === 'account' || scope === 'person' ? (
          <div className={classes.more}>{t(`scope.${scope}`)}</div>
        ) : null}
      </Label>
      {text?.tone === 'does' ? <EffectPanel voice={voice} /> : null}
    </PointerNote>
  )
})

/** The same for a corner of the selection that is being pulled. */
export const FillLabel = memo(function FillLabel() {
  const voice = useVoice()
  const float = useRef<HTMLDivElement>(null)
  const { fill, plans, tooMany, x, y } = useFill()
  useLayoutEffect(() => {
    if (float.current) placeBeside(float.current, x, y)
  })
  if (!fill) return null
  return (
    <PointerNote ref={float} isEmpty={false}>
      <Label text={fillText(voice, plans, tooMany)} />
    </PointerNote>
  )
})

function Label({ text, children }: { readonly text: PlanText | null; readonly children?: ReactNode }) {
  const { sentences } = useFormats()
  const Icon = text ? icons[text.tone] : null
  return (
    <div role="tooltip" className={classes.label} data-tone={text?.tone}>
      {text && Icon ? (
        <>
          <Icon size={14} stroke={2} className={classes.icon} aria-hidden />
          <div>
            <div className={classes.line}>{text.line}</div>
            <div className={classes.more}>
              {text.tone === 'refused' ? sentences(text.more) : text.more.join(' · ')}
            </div>
            {text.warnings.map((warning) => (
              <div key={warning} className={classes.warning}>
                <IconAlertTriangle size={13} stroke={1.9} aria-hidden />
                {warning}
              </div>
            ))}
            {children}
          </div>
        </>
      ) : null}
    </div>
  )
}
