import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { tell, word } from './tell.ts'

/** What a command about findings did. Nothing happened to anybody's access by it. */
export function findingSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  if (command === 'findings.set') return tell('findings.set')
  const mutes = rowsOf('mute', rows)
  const [first] = mutes
  if (!first) return null
  if (command === 'findings.unmute') return tell('findings.unmuted', {}, mutes.length)
  return tell(
    'findings.muted',
    { reason: word(first.after?.reason ?? first.before?.reason ?? '') },
    mutes.length,
  )
}
