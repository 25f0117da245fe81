import { z } from 'zod'
import { keepView, keptView } from '../../client/kept-view.ts'
import { mirrorNow } from '../../client/mirror.ts'
import type { Result } from './results.ts'

const picksSchema = z.array(z.object({ kind: z.enum(['account', 'member']), id: z.string() }))

const mostKept = 8

function readPicks(): z.infer<typeof picksSchema> {
  const read = picksSchema.safeParse(keptView('picks'))
  return read.success ? read.data : []
}

/** What was chosen last in this workspace and is still there, the latest first. */
export function recentPicks(): readonly Result[] {
  const { accountOf, memberOf } = mirrorNow()
  return readPicks().filter(
    ({ kind, id }) => (kind === 'account' ? accountOf(id) : memberOf(id)) !== undefined,
  )
}

/** Remembers a choice for the next time, with how else the workspace was looked at. */
export function rememberPick(result: Result): void {
  if (result.kind !== 'account' && result.kind !== 'member') return
  const others = readPicks().filter(({ kind, id }) => kind !== result.kind || id !== result.id)
  keepView('picks', [{ kind: result.kind, id: result.id }, ...others].slice(0, mostKept))
}
