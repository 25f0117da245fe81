import type { Report } from '../report.ts'
import type { Wording } from '../wording.ts'

/** What documents say around their tables. */
export function documentWords({ workspace, at }: Report, wording: Wording) {
  const { text } = wording
  return {
    made: text('made', { workspace, at: at.slice(0, 16).replace('T', ' ') }),
    nothing: text('nothing'),
    page: text('page', { page: '{{page}}', pages: '{{pages}}' }),
    yes: text('yes'),
    no: text('no'),
  }
}
