import { IconKey, IconKeyOff, IconQuestionMark } from '@tabler/icons-react'
import { memo } from 'react'
import type { LinkOwner } from '../../shared/model/link.ts'
import classes from './ownership-mark.module.css'

const look = { size: 13, stroke: 1.7, 'aria-hidden': true }

const icons = {
  yes: <IconKey {...look} />,
  no: <IconKeyOff {...look} />,
  unknown: <IconQuestionMark {...look} />,
}

/** Whether the account above owns this one, does not, or nobody has told us. */
export const OwnershipMark = memo(function OwnershipMark({
  owner,
  label,
}: {
  readonly owner: LinkOwner
  readonly label: string
}) {
  return (
    <span className={classes.mark} data-owner={owner} role="img" aria-label={label} title={label}>
      {icons[owner]}
    </span>
  )
})
