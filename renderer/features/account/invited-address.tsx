import { IconMail } from '@tabler/icons-react'
import classes from './people-list.module.css'

/** The first cell of somebody who is known by an address alone. */
export function InvitedAddress({ email }: { readonly email: string }) {
  return (
    <div className={classes.person} role="gridcell">
      <span className={classes.letter} aria-hidden>
        <IconMail size={13} stroke={1.7} />
      </span>
      <span className={classes.words}>
        <span className={classes.invited}>{email}</span>
      </span>
    </div>
  )
}
