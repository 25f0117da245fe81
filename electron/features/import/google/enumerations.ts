/** The words of the enumerations by their numbers, from the enums of v25 in google-ads-python. */
export const statuses = ['UNSPECIFIED', 'UNKNOWN', 'ENABLED', 'CANCELED', 'SUSPENDED', 'CLOSED']
export const accessRoles = ['UNSPECIFIED', 'UNKNOWN', 'ADMIN', 'STANDARD', 'READ_ONLY', 'EMAIL_ONLY']
export const managerLinkStatuses = [
  'UNSPECIFIED',
  'UNKNOWN',
  'ACTIVE',
  'INACTIVE',
  'PENDING',
  'REFUSED',
  'CANCELED',
]
export const invitationStatuses = ['UNSPECIFIED', 'UNKNOWN', 'PENDING', 'DECLINED', 'EXPIRED']

/** The word that a value of an enumeration stands for; what is no number of one is a word already. */
export function wordOf(words: readonly string[], value: string | number): string {
  if (typeof value === 'number') return words[value] ?? String(value)
  // Client libraries print an enumeration as text of its number, too.
  return /^\d+$/.test(value) ? (words[Number(value)] ?? value) : value
}
