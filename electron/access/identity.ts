import type { Member } from '../../shared/model/member.ts'
import type { System } from '../../shared/model/system.ts'

/** Google shows 123-456-7890 and its API says 1234567890: the same account. */
export function plainExternalId(system: System, externalId: string): string {
  return system === 'google-ads' ? externalId.replaceAll(/[-\s]/g, '') : externalId
}

/** Addresses are the same whatever their case. */
export function plainEmail(email: string): string {
  return email.toLowerCase()
}

/** Every address of a person, for comparison. */
export function addressesOf({
  email,
  otherEmails = [],
}: Pick<Member, 'email' | 'otherEmails'>): readonly string[] {
  return [email, ...otherEmails].map(plainEmail)
}
