import type { MouseEvent } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { useView, writePlace } from '../../client/view.ts'
import classes from './breadcrumb.module.css'

/** The name of an account, leading to its page. */
export function AccountLink({ account }: { readonly account: string }) {
  const name = useMirror((mirror) => mirror.accountOf(account)?.name ?? account)
  const open = useView((view) => view.open)
  const go = (event: MouseEvent) => {
    event.preventDefault()
    open('accounts', { account })
  }
  return (
    <a className={classes.link} href={writePlace({ screen: 'accounts', account, member: null })} onClick={go}>
      {name}
    </a>
  )
}
