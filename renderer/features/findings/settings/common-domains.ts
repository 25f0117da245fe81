import type { Member } from '../../../../shared/model/member.ts'

const mostOffered = 8

/** The domains of people's addresses, the most frequent first. */
export function commonDomains(members: readonly Member[]): readonly string[] {
  const people = members.filter(({ nature }) => nature !== 'service')
  const counts = new Map<string, number>()
  for (const { email } of people) {
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
    counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .slice(0, mostOffered)
    .map(([domain]) => domain)
}
