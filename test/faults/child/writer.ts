import { v7 as uuid } from 'uuid'
import { openStore } from '../../../electron/store/open-store.ts'

/**
 * Opens the workspace that it is given and says `open`, or the code of the failure. Asked to `commit`, it
 * then records changes without end, and names each when it is acknowledged.
 */
const [path = '', task = ''] = process.argv.slice(2)

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

const opened = openStore(path, { device: `device-${process.pid}`, clock: Date.now, ids: () => uuid() })
say(opened.ok ? 'open' : opened.error.code)

function commit(): void {
  if (!opened.ok) return
  const id = uuid()
  const after = { id, system: 'google-ads', kind: 'client', name: 'x'.repeat(500) } as const
  const result = opened.value.record({
    actor: 'keeper',
    command: 'accounts.add',
    kind: 'do',
    rows: [{ table: 'account', before: null, after }],
  })
  say(result.ok ? result.value.id : result.error.code)
  // Lets the pipe breathe.
  setImmediate(commit)
}

if (task === 'commit') commit()
// Holds the workspace until it is ended.
else if (opened.ok) setInterval(() => {}, 1000)
