import type { MouseEvent } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { useView, writePlace } from '../../client/view.ts'
import classes from './name-link.module.css'

interface NameLinkProps {
  readonly kind: 'member' | 'account'
  readonly id: string
  readonly name: string
}

/** A name that leads to its page; only a word where there is none any more. */
export function NameLink({ kind, id, name }: NameLinkProps) {
  const open = useView((view) => view.open)
  const there = useMirror((mirror) =>
    kind === 'member' ? mirror.memberOf(id) !== undefined : mirror.accountOf(id) !== undefined,
  )
  if (!there) return <span className={classes.gone}>{name}</span>
  const screen = kind === 'member' ? 'people' : 'accounts'
  const go = (event: MouseEvent) => {
    event.preventDefault()
    open(screen, { [kind]: id })
  }
  return (
    <a
      className={classes.name}
      href={writePlace({ screen, account: null, member: null, [kind]: id })}
      onClick={go}
    >
      {name}
    </a>
  )
}
