/** What a platform's own word for an account's status comes to. It never changes a verdict. */
export type AccountState = 'running' | 'waiting' | 'stopped' | 'ended'

const states: Readonly<Record<string, AccountState>> = {
  ENABLED: 'running',
  ENABLE: 'running',
  STATUS_ENABLE: 'running',
  SUSPENDED: 'stopped',
  STATUS_LIMIT: 'stopped',
  STATUS_DISABLE: 'stopped',
  DISABLE: 'stopped',
  LIMITED: 'stopped',
  PUNISH: 'stopped',
  CANCELED: 'ended',
  CLOSED: 'ended',
  STATUS_DELETE: 'ended',
}

/** Words that are new to us count as running: showing an alarm is worse than showing the word. */
export function accountState(status: string | undefined): AccountState {
  if (status === undefined) return 'running'
  return states[status] ?? (/PENDING|CONFIRM|AUDIT|REVIEW/.test(status) ? 'waiting' : 'running')
}
