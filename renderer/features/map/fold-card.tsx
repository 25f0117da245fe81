import { VisuallyHidden } from '@mantine/core'
import type { NodeProps } from '@xyflow/react'
import { IconStack2 } from '@tabler/icons-react'
import { memo } from 'react'
import classes from './cards.module.css'
import type { CardNode } from './map-canvas.tsx'
import { useCardFocus } from './use-card-focus.ts'

/** Accounts that are counted instead of shown. */
export const FoldCard = memo(function FoldCard({ id, data }: NodeProps<CardNode>) {
  const { placed, layout, words, current } = data
  const { node } = placed
  const { ref, onFocus } = useCardFocus(id, current)
  if (node.kind !== 'fold') return null
  const line = words.line(node)
  return (
    <button
      ref={ref}
      onFocus={onFocus}
      type="button"
      className={classes.fold}
      data-node={id}
      data-status={node.status}
      data-current={current || undefined}
      tabIndex={current ? 0 : -1}
    >
      <IconStack2 size={15} stroke={1.6} aria-hidden />
      <span className={classes.name}>{words.title(node)}</span>
      <VisuallyHidden>{words.more(placed, layout)}</VisuallyHidden>
      {line === '' ? null : <span className={classes.line}>{line}</span>}
    </button>
  )
})
