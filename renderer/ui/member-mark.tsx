import { IconRobot } from '@tabler/icons-react'
import type { Member } from '../../shared/model/member.ts'
import { firstLetter } from './letters.ts'
import classes from './member-mark.module.css'

export interface MemberMarkProps {
  readonly member: Pick<Member, 'id' | 'name' | 'nature' | 'leftOn'>
}

/** A person's initials on a quiet tint of their own; square for a service, hollow for one who left. */
export function MemberMark({ member }: MemberMarkProps) {
  const service = member.nature === 'service'
  return (
    <span
      className={classes.mark}
      data-tint={tintOf(member.id)}
      data-service={service || undefined}
      data-left={member.leftOn === undefined ? undefined : true}
      data-initials={service ? undefined : initials(member.name)}
      aria-hidden
    >
      {service ? <IconRobot size={14} stroke={1.6} /> : null}
    </span>
  )
}

/** First letters of the first and the last word; for scripts without spaces, the first sign. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = firstLetter(words[0] ?? '')
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

function tintOf(id: string): number {
  let sum = 0
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return sum % 6
}
