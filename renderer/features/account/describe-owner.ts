import { runCommand } from '../../client/use-command.ts'

/**
 * Tells who owns an account: one of the accounts above it, or (null) none of them. An account has one
 * owner at most, so the others are then known not to own it. Stops at the first refusal.
 */
export async function describeOwner(
  child: string,
  parents: readonly string[],
  owner: string | null,
): Promise<void> {
  for (const parent of parents.toSorted((a, b) => Number(a === owner) - Number(b === owner))) {
    const described = await runCommand('accounts.describe-link', {
      parent,
      child,
      owner: parent === owner ? 'yes' : 'no',
    })
    if (!described.ok) return
  }
}
