import { call } from '../../client/client.ts'
import type { Words } from '../../client/words.ts'
import { mirrorNow } from './mirror-now.ts'
import { rolesOf } from './model/cell-content.ts'
import type { CellContent } from './model/cell-content.ts'
import type { Axes } from './model/placements.ts'
import { colSpans, placesOf, rowSpans, spansInRow, within } from './model/ranges.ts'
import type { Range } from './model/ranges.ts'
import { tabSeparated } from './model/table-text.ts'

/** A table of more cells than this is a report, not something for the clipboard. */
export const mostCopied = 200_000
const atOnce = 500

/** How roles are written into the copied table. */
export interface CopyWords extends Pick<Words, 'role'> {
  readonly inherited: (role: string) => string
}

/**
 * The selected cells as tab-separated text, people above and accounts at the left, like the grid.
 * Asks for what is not in view; null where the back end does not answer.
 */
export async function copyTable(
  ranges: readonly Range[],
  axes: Axes,
  words: CopyWords,
): Promise<string | null> {
  const rows = [...placesOf(rowSpans(ranges))]
  const cols = [...placesOf(colSpans(ranges))]
  const accounts = rows.map((row) => axes.accounts[row] ?? '')
  const members = cols.map((col) => axes.members[col] ?? '')
  const contents = await contentsOf([...new Set(accounts)], members)
  if (!contents) return null
  const { accountOf, memberOf } = mirrorNow()
  const head = ['', ...members.map((member) => memberOf(member)?.name ?? '')]
  const lines = rows.map((row, place) => {
    const account = accountOf(accounts[place] ?? '')
    const spans = spansInRow(ranges, row)
    const cells = cols.map((col, at) => {
      const content = contents.get(`${account?.id ?? ''}\n${members[at] ?? ''}`)
      if (!account || !content || !within(spans, col)) return ''
      return rolesOf(account.system, content, { pending: [], planned: [] })
        .map(({ role, holding }) => {
          const name = words.role(account.system, role)
          return holding === 'above' ? words.inherited(name) : name
        })
        .join(', ')
    })
    return [account?.name ?? ''].concat(cells)
  })
  return tabSeparated([head, ...lines])
}

async function contentsOf(
  accounts: readonly string[],
  members: readonly string[],
): Promise<ReadonlyMap<string, CellContent> | null> {
  const contents = new Map<string, CellContent>()
  for (let a = 0; a < accounts.length; a += atOnce) {
    for (let m = 0; m < members.length; m += atOnce) {
      const someAccounts = accounts.slice(a, a + atOnce)
      const someMembers = members.slice(m, m + atOnce)
      const answer = await call('access.cells', { accounts: someAccounts, members: someMembers })
      if (!answer.ok) return null
      const { kinds, cells } = answer.value
      for (const [at, member] of someMembers.entries()) {
        for (const [place, account] of someAccounts.entries()) {
          const kind = kinds[cells[at * someAccounts.length + place] ?? -1]
          if (kind) contents.set(`${account}\n${member}`, kind)
        }
      }
    }
  }
  return contents
}
