import { z } from 'zod'
import { mirrorNow } from '../../client/mirror.ts'
import type { Result } from './results.ts'

const pickSchema = z.object({ kind: z.enum(['account', 'member']), id: z.string() })
type Pick = z.infer<typeof pickSchema>

const mostKept = 8

function storageName(): string {
  return `keyholder.find.${mirrorNow().workspace?.id ?? ''}`
}

function readPicks(): readonly Pick[] {
  try {
    const read = z.array(pickSchema).safeParse(JSON.parse(window.localStorage.getItem(storageName()) ?? '[]'))
    return read.success ? read.data : []
  } catch {
    // What cannot be read was no more than a convenience.
    return []
  }
}

/** What was chosen last and is still there, the latest first. */
export function recentPicks(): readonly Result[] {
  const { accountOf, memberOf } = mirrorNow()
  return readPicks().filter(
    ({ kind, id }) => (kind === 'account' ? accountOf(id) : memberOf(id)) !== undefined,
  )
}

/** Remembers a choice on this machine. */
export function rememberPick(result: Result): void {
  if (result.kind !== 'account' && result.kind !== 'member') return
  const others = readPicks().filter(({ kind, id }) => kind !== result.kind || id !== result.id)
  try {
    const kept = [result, ...others].slice(0, mostKept)
    window.localStorage.setItem(storageName(), JSON.stringify(kept))
  } catch {
    // The browser's store is full: nothing of the workspace is lost.
  }
}
