import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { AccountSign } from '../../ui/account-mark.tsx'
import { OwnershipMark } from '../../ui/ownership-mark.tsx'
import classes from './map-side-pane.module.css'
import { useMapState } from './map-state.ts'
import { accountNodeId } from './model/scene.ts'
import type { NodeWords } from './use-node-words.ts'

interface LinkLineProps {
  readonly link: Link
  readonly side: 'above' | 'below'
  readonly words: NodeWords
}

/** A link of the account at the cursor: pressing it puts the account at its other end into the middle. */
export function LinkLine({ link, side, words }: LinkLineProps) {
  const { t } = useTranslation('tree')
  const other = useMirror((mirror) => mirror.accountOf(side === 'above' ? link.parent : link.child))
  const child = useMirror((mirror) => mirror.accountOf(link.child)?.kind)
  const open = useView((view) => view.open)
  const moveTo = useMapState((state) => state.moveTo)
  if (!other) return null
  const go = () => {
    open('map', { account: other.id })
    moveTo(accountNodeId(other.id))
  }
  const state = words.edge({ ...link, id: '' })
  return (
    <li>
      <button type="button" className={classes.row} onClick={go}>
        <AccountSign
          system={other.system}
          kind={other.kind}
          status={other.status}
          label={words.mark(other)}
        />
        <span className={classes.name}>{other.name}</span>
        {state === '' ? null : <span className={classes.state}>{state}</span>}
        {child === 'manager' || link.status !== 'active' || link.owner === 'no' ? null : (
          <OwnershipMark owner={link.owner} label={t(`owner.${link.owner}`)} />
        )}
      </button>
    </li>
  )
}
