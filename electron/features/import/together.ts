import type { Failure } from '../../../shared/contract/failure.ts'
import { accessTables } from '../../../shared/model/row.ts'
import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Coverage, Doubt, Incoming, Origin } from './incoming.ts'
import { freshIdBeside } from './fresh-ids.ts'
import { merging } from './merge/merge.ts'
import type { Merged } from './merge/merge.ts'

const noRows: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/** What files of several kinds say, as one: what each says of the same account comes together. */
export function* together(parts: readonly Incoming[]): Generator<undefined, Incoming> {
  const [only] = parts
  if (only && parts.length === 1) return only
  const origins = new Map<object, Origin>()
  const shown = new Set<object>()
  const warnings: Failure[] = []
  const doubts: Doubt[] = []
  const coverage: Coverage[] = []
  const sure = new Set<string>()
  let rows = noRows
  for (const part of parts) {
    const merged = yield* merging(rows, part, freshIdBeside(rows, part.rows))
    for (const table of accessTables) {
      const ledger = merged.ledgers[table]
      for (const entry of ledger.changed()) {
        const [row, source] = [ledger.rowAt(entry)!, ledger.sourceAt(entry)]
        const origin = part.origins.get(source)
        if (origin) origins.set(row, origin)
        if (part.shown.has(source)) shown.add(row)
      }
    }
    warnings.push(...part.warnings, ...merged.warnings)
    const guessed = new Set(part.doubts.flatMap(({ about, account }) => (about === 'kind' ? account : [])))
    for (const { id } of part.rows.account) if (!guessed.has(id)) sure.add(merged.accountIds.get(id) ?? id)
    doubts.push(...renamed(part.doubts, merged))
    coverage.push(...part.coverage.map((each) => coveredThere(each, merged)))
    rows = merged.rows
  }
  return {
    name: parts[0]?.name ?? '',
    rows,
    warnings,
    doubts: doubts.filter(({ about, account }) => about === 'parent' || !sure.has(account)),
    coverage,
    origins,
    shown,
  }
}

function renamed(doubts: readonly Doubt[], { accountIds }: Merged): readonly Doubt[] {
  return doubts.map(({ about, account }) => ({ about, account: accountIds.get(account) ?? account }))
}

/** The same coverage, by the ids that accounts and members have now. */
export function coveredThere(covered: Coverage, { accountIds, memberIds }: Merged): Coverage {
  const account = (id: string) => accountIds.get(id) ?? id
  if (covered.of === 'assignments') {
    const member = memberIds.get(covered.member) ?? covered.member
    return { ...covered, member, center: account(covered.center) }
  }
  if (covered.of !== 'grants' || covered.center === undefined) {
    return { ...covered, account: account(covered.account) }
  }
  return { ...covered, account: account(covered.account), center: account(covered.center) }
}
