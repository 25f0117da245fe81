import { VisuallyHidden } from '@mantine/core'
import { Handle, Position } from '@xyflow/react'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { AccountSign } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import { mayHold } from '../workspace/kinds-below.ts'
import classes from './cards.module.css'
import type { CardNode } from './map-canvas.tsx'
import { useCardFocus } from './use-card-focus.ts'

/** An account on the map. Its handle is dragged to another account to ask for a link. */
export const AccountCard = memo(function AccountCard({ id, data }: NodeProps<CardNode>) {
  const { placed, layout, words, current } = data
  const { node } = placed
  const account = useMirror((mirror) => mirror.accountOf(node.kind === 'account' ? node.account : ''))
  const { ref, onFocus } = useCardFocus(id, current)
  if (node.kind !== 'account' || !account) return null
  const below = words.below(node)
  return (
    <>
      <button
        ref={ref}
        onFocus={onFocus}
        type="button"
        className={classes.account}
        data-node={id}
        data-place={node.place}
        data-state={accountState(account.status)}
        data-current={current || undefined}
        tabIndex={current ? 0 : -1}
        aria-current={node.place === 'focus' ? 'true' : undefined}
      >
        <AccountSign
          system={account.system}
          kind={account.kind}
          status={account.status}
          quiet
          label={words.mark(account)}
        />
        <span className={classes.words}>
          <span className={classes.name}>{account.name}</span>
          <span className={classes.line}>{words.line(node)}</span>
        </span>
        {below === '' ? null : (
          <span className={classes.below} aria-hidden>
            {below}
          </span>
        )}
        {node.moreAbove === 0 ? null : (
          <span className={classes.above} aria-hidden>
            +{node.moreAbove}
          </span>
        )}
        <VisuallyHidden>{words.more(placed, layout)}</VisuallyHidden>
      </button>
      <Handle
        type="target"
        position={Position.Left}
        className={classes.target ?? ''}
        isConnectableStart={false}
      />
      {mayHold(account) ? (
        <Handle
          type="source"
          position={Position.Right}
          className={classes.source ?? ''}
          isConnectableEnd={false}
          title={words.handle}
        />
      ) : null}
    </>
  )
})
