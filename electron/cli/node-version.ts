/** The Node that runs TypeScript as it stands, and that the database is tried with. */
const needed = 24

/**
 * What to say to a Node that is too old, or null. Asked before anything else is imported: there the
 * database would end the process without a word.
 */
export function complaintAboutNode(found: string): string | null {
  if (Number.parseInt(found, 10) >= needed) return null
  return (
    `Keyholder needs Node ${needed} or newer, and this is Node ${found}. ` +
    'In its repository, npm run -s cli -- … brings the right one.\n'
  )
}
