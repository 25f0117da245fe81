import type { Member } from '../../../shared/model/member.ts'
import { fold } from '../../ui/fold.ts'

const texts = new WeakMap<Member, string>()
const lists = new WeakMap<readonly Member[], readonly string[]>()

/** What people are found by, folded: name, every address, team. Only those who changed are folded anew. */
export function peopleTexts(members: readonly Member[]): readonly string[] {
  const known = lists.get(members)
  if (known) return known
  const made = members.map(textOf)
  lists.set(members, made)
  return made
}

function textOf(member: Member): string {
  const known = texts.get(member)
  if (known !== undefined) return known
  const { name, email, otherEmails = [], team = '' } = member
  const made = fold([name, email, ...otherEmails, team].join(' '))
  texts.set(member, made)
  return made
}
