import { IconBan, IconCheck, IconLink } from '@tabler/icons-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNamed } from '../../client/names.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { NoteLine, placeBeside, PointerNote } from '../../ui/pointer-note.tsx'
import { useRefusalText } from '../account/use-refusal-text.ts'
import { FindingLines } from '../frame/finding-lines.tsx'
import classes from './link-drag-note.module.css'
import type { LinkDrag } from './use-link-drag.ts'

/** Says under the pointer what a drop would do, or why it would not, before it happens. */
export function LinkDragNote({ drag }: { readonly drag: LinkDrag }) {
  const box = useRef<HTMLDivElement>(null)
  const pointer = useRef({ x: 0, y: 0 })
  const place = useCallback(() => {
    if (box.current) placeBeside(box.current, pointer.current.x, pointer.current.y)
  }, [])
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY }
      place()
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [place])
  useLayoutEffect(place, [place, drag])
  if (drag.parent === null) return null
  return (
    <PointerNote ref={box} role="status" isEmpty={drag.child === null}>
      {drag.child === null ? null : (
        <div className={classes.note}>
          <Said {...drag} parent={drag.parent} child={drag.child} />
        </div>
      )}
    </PointerNote>
  )
}

function Said({
  parent,
  child,
  never,
  outcome,
}: Pick<LinkDrag, 'never' | 'outcome'> & { readonly parent: string; readonly child: string }) {
  const { t } = useTranslation('map')
  const { t: ofAccount } = useTranslation('account')
  const refusal = useRefusalText()
  const { accountOf } = useNamed()
  const staging = usePlanMode() !== null
  const names = { parent: accountOf(parent)?.name ?? parent, child: accountOf(child)?.name ?? child }
  if (never !== null)
    return (
      <NoteLine icon={<IconBan size={14} stroke={2} aria-hidden />} isRefused>
        {t(`drag.never.${never}`, names)}
      </NoteLine>
    )
  if (!outcome) return <p>{t('drag.looking', names)}</p>
  if (!outcome.ok)
    return (
      <>
        <NoteLine icon={<IconBan size={14} stroke={2} aria-hidden />} isRefused>
          {refusal(outcome.why)}
        </NoteLine>
        {staging ? <p>{ofAccount('drop.may-wait')}</p> : null}
      </>
    )
  const Icon = outcome.changes ? IconLink : IconCheck
  return (
    <>
      <NoteLine icon={<Icon size={14} stroke={2} aria-hidden />}>
        {t(outcome.changes ? (staging ? 'drag.adds' : 'drag.asks') : 'drag.nothing', names)}
      </NoteLine>
      <FindingLines findings={outcome.findings} />
    </>
  )
}
