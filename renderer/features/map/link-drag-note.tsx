import { IconBan, IconCheck, IconLink } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
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
  const dragging = drag.parent !== null
  useEffect(() => {
    if (!dragging) return undefined
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!box.current) return
      const { offsetWidth, offsetHeight } = box.current
      const x = Math.min(clientX + beside, window.innerWidth - offsetWidth - margin)
      const y = Math.min(clientY + beside, window.innerHeight - offsetHeight - margin)
      box.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [dragging])
  if (drag.parent === null) return null
  return (
    <div ref={box} role="status" className={classes.note} data-empty={drag.child === null || undefined}>
      {drag.child === null ? null : <Said parent={drag.parent} child={drag.child} outcome={drag.outcome} />}
    </div>
  )
}

function Said({
  parent,
  child,
  outcome,
}: Pick<LinkDrag, 'outcome'> & { readonly parent: string; readonly child: string }) {
  const { t } = useTranslation('map')
  const { t: ofAccount } = useTranslation('account')
  const refusal = useRefusalText()
  const { accountOf } = useNamed()
  const staging = usePlanMode() !== null
  const names = { parent: accountOf(parent)?.name ?? parent, child: accountOf(child)?.name ?? child }
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
