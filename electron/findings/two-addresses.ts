import type { Member } from '../../shared/model/member.ts'
import { plainEmail } from '../access/identity.ts'
import { found, mendedByPeople } from './kind.ts'
import type { KindOfFinding } from './kind.ts'

/**
 * People who stand here twice with access each time: the address of one is another address of the other, or both
 * have one full name. Of one word a name says too little. Google lets both addresses of one person be active for a
 * month (facts A8), so this asks and does not accuse.
 */
export const twoAddresses: KindOfFinding = {
  kind: 'two-addresses',
  *find({ members, grantsOf }) {
    const people = members.filter(({ id, nature }) => nature !== 'service' && grantsOf.has(id))
    const byAddress = new Map<string, Member>(people.map((member) => [plainEmail(member.email), member]))
    const told = new Set<string>()
    for (const member of people) {
      for (const address of member.otherEmails ?? []) {
        const other = byAddress.get(plainEmail(address))
        if (!other || other.id === member.id) continue
        const pair = [member, other].toSorted(byId)
        const about = pair.map(({ id }) => id)
        if (told.has(JSON.stringify(about))) continue
        told.add(JSON.stringify(about))
        yield same('address', about, pair)
      }
    }
    const named = Map.groupBy(people, ({ name }) => plainName(name))
    for (const [name, namesakes] of named) {
      const all = namesakes.toSorted(byId)
      if (name === '' || all.length < 2 || told.has(JSON.stringify(all.map(({ id }) => id)))) continue
      yield same('name', ['name', name], all)
    }
  },
  mend: mendedByPeople,
}

function same(says: string, about: readonly string[], people: readonly Member[]) {
  return found('two-addresses', about, {
    says,
    members: people.map(({ id }) => id),
    params: { emails: people.map(({ email }) => email).join(', '), count: people.length },
  })
}

function byId(one: Member, other: Member): number {
  return one.id < other.id ? -1 : 1
}

/** The same for names that differ by case, accents or spaces; nothing for one of a single word. */
function plainName(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < 2 ? '' : words.join(' ')
}
