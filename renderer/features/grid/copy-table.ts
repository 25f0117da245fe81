import type { RoleCells } from '../../../shared/contract/access.ts'
import { call } from '../../client/client.ts'
import type { Words } from '../../client/words.ts'
import { mirrorNow } from './mirror-now.ts'
import { cellContent, rolesOf, shownIn } from './model/cell-content.ts'
import type { Axes } from './model/placements.ts'
import { colSpans, placesOf, rowSpans, spansInRow, within } from './model/ranges.ts'
import type { Range } from './model/ranges.ts'
import type { ShownRoles } from './model/row-facts.ts'
import { htmlLine, htmlTable, tabSeparatedLine } from './model/table-text.ts'
import { pauses } from '../../client/slices.ts'

/** A table of more cells than this is a report, not something for the clipboard. */
export const mostCopied = 200_000
const atOnce = 500

/** How roles are written into the copied table. */
export interface CopyWords extends Pick<Words, 'role'> {
  readonly inherited: (role: string) => string
  readonly list: (roles: readonly string[]) => string
  /** The head of the column of accounts. */
  readonly accounts: string
}

/** The same table twice: for a text field, and for a spreadsheet, a mail or a document. */
export interface CopiedTable {
  readonly text: string
  readonly html: string
}

/**
 * The selected cells as a table, people above and accounts at the left, like the grid. Asks for what is
 * not in view; null where the back end does not answer.
 */
export async function copyTable(
  ranges: readonly Range[],
  axes: Axes,
  shown: ShownRoles,
  words: CopyWords,
): Promise<CopiedTable | null> {
  const rows = [...placesOf(rowSpans(ranges))].filter((row) => axes.accounts[row] !== null)
  const cols = [...placesOf(colSpans(ranges))].filter((col) => axes.members[col] !== null)
  const members = cols.map((col) => axes.members[col] ?? '')
  const { accountOf, memberOf } = mirrorNow()
  const head = [words.accounts, ...members.map((member) => memberOf(member)?.name ?? '')]
  const text = [tabSeparatedLine(head)]
  const html = [htmlLine(head, 'head')]
  const pause = pauses()
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    const accounts = [...new Set(some.map((row) => axes.accounts[row] ?? ''))]
    // oxlint-disable-next-line no-await-in-loop -- piece by piece: more would not fit into one call.
    const parts = await cellsOf(accounts, members)
    if (!parts) return null
    const placeOf = new Map(accounts.map((account, place) => [account, place]))
    for (const row of some) {
      // oxlint-disable-next-line no-await-in-loop -- lets everything else have its turn.
      await pause()
      const account = accountOf(axes.accounts[row] ?? '')
      const spans = spansInRow(ranges, row)
      const cells = cols.map((col, at) => {
        const part = parts[Math.floor(at / atOnce)]
        const place = placeOf.get(account?.id ?? '') ?? -1
        const kind = part?.kinds[part.cells[(at % atOnce) * accounts.length + place] ?? -1]
        if (!account || !kind || !within(spans, col)) return ''
        const content = shownIn(cellContent(kind.here, kind.above), shown)
        const roles = rolesOf(account.system, content, { pending: [], planned: [] })
        return words.list(
          roles.map(({ role, holding }) => {
            const name = words.role(account.system, role)
            return holding === 'above' ? words.inherited(name) : name
          }),
        )
      })
      const line = [account?.name ?? '', ...cells]
      text.push(tabSeparatedLine(line))
      html.push(htmlLine(line, 'row'))
    }
  }
  return { text: text.join('\n'), html: htmlTable(html) }
}

/** The cells of some accounts, by as many members as fit into one call. */
async function cellsOf(
  accounts: readonly string[],
  members: readonly string[],
): Promise<readonly RoleCells[] | null> {
  const parts: RoleCells[] = []
  for (let from = 0; from < members.length; from += atOnce) {
    // oxlint-disable-next-line no-await-in-loop -- piece by piece: more would not fit into one call.
    const answer = await call('access.cells', {
      accounts: [...accounts],
      members: members.slice(from, from + atOnce),
    })
    if (!answer.ok) return null
    parts.push(answer.value)
  }
  return parts
}
