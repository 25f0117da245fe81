import type { Member } from '../../shared/model/member.ts'
import { fold } from './fold.ts'

/** Members whose name, address or team contains every word of the query, in the order given. */
export function findMembers(members: readonly Member[], query: string): readonly Member[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return members
  return members.filter((member) => {
    const text = fold([member.name, member.email, ...(member.otherEmails ?? []), member.team ?? ''].join(' '))
    return words.every((word) => text.includes(word))
  })
}
