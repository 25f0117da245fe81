import type { Member } from '../../../shared/model/member.ts'

/** The member who is known by this address, whatever its case. */
export function memberWithAddress(members: readonly Member[], address: string): Member | undefined {
  const wanted = address.toLowerCase()
  return members.find(({ email, otherEmails = [] }) =>
    [email, ...otherEmails].some((other) => other.toLowerCase() === wanted),
  )
}
