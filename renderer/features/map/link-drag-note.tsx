import { IconBan, IconCheck, IconLink } from '@tabler/icons-react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNamed } from '../../client/names.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useRefusalText } from '../account/use-refusal-text.ts'
import { FindingLines } from '../frame/finding-lines.tsx'
import classes from './link-drag-note.module.css'
import type { LinkDrag } from './use-link-drag.ts'

const margin = 8
const beside = 16

/** Says under the pointer what a drop would do, or why it would not, before it happens. */
export function LinkDragNote({ drag }: { readonly drag: LinkDrag }) {
  const box = useRef<HTMLDivElement>(null)
  const pointer = useRef({ x: 0, y: 0 })
  const place = useCallback(() => {
    if (!box.current) return
    const { offsetWidth, offsetHeight } = box.current
    const x = Math.min(pointer.current.x + beside, window.innerWidth - offsetWidth - margin)
    const y = Math.min(pointer.current.y + beside, window.innerHeight - offsetHeight - margin)
    box.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
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
    <div ref={box} role="status" className={classes.note} data-empty={drag.child === null || undefined}>
      {drag.child === null ? null : <Said {...drag} parent={drag.parent} child={drag.child} />}
    </div>
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
      <p className={classes.line} data-refused>
        <IconBan size={14} stroke={2} aria-hidden />
        <span>{t(`drag.never.${never}`, names)}</span>
      </p>
    )
  if (!outcome) return <p className={classes.line}>{t('drag.looking', names)}</p>
  if (!outcome.ok)
    return (
      <>
        <p className={classes.line} data-refused>
          <IconBan size={14} stroke={2} aria-hidden />
          <span>{refusal(outcome.why)}</span>
        </p>
        {staging ? <p>{ofAccount('drop.may-wait')}</p> : null}
      </>
    )
  const Icon = outcome.changes ? IconLink : IconCheck
  return (
    <>
      <p className={classes.line}>
        <Icon size={14} stroke={2} aria-hidden />
        <span>{t(outcome.changes ? (staging ? 'drag.adds' : 'drag.asks') : 'drag.nothing', names)}</span>
      </p>
      <FindingLines findings={outcome.findings} />
    </>
  )
}
