import { hexOf } from '../../shared/evidence/crypto.ts'
import { stateName, verdictsName } from '../../shared/evidence/manifest.ts'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import type { Check, OpenedPack } from '../../shared/evidence/verify.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { parseDocument } from '../features/document/parse-document.ts'
import type { Checking } from './checking.ts'
import { compareReports } from './compare-reports.ts'
import { countingDiffering, linesOf } from './lines.ts'
import { madeReports } from './made-reports.ts'
import { ruleBooks } from './rule-books.ts'
import { scopeOf, strangerIn } from './subject.ts'
import type { Subject } from './subject.ts'
import { askingAll } from './verdict-lines.ts'
import { withRests } from './with-rests.ts'

/**
 * Asks every question of a pack again, of the state in it and with the rules of this program, and makes its reports anew.
 * Whoever holds the key could have signed anything: this is what no key helps against. Of a pack whose files are not those
 * of its manifest nothing can be asked.
 */
export async function askAgain(
  { checks, manifest, entries }: OpenedPack,
  checking: Checking,
): Promise<readonly Check[]> {
  const isReadable = checks.some(({ name, outcome }) => name === 'entries' && outcome === 'proved')
  if (!manifest || !isReadable) return []
  const subject = {
    accounts: manifest.subject.accounts.map(({ id }) => id),
    members: manifest.subject.members.map(({ id }) => id),
  }
  const rules = await rulesCheck(manifest, checking)
  await checking.rest()
  const rows = stateIn(entries, subject, checking)
  await checking.rest()
  const pack = { manifest, entries, subject, rows }
  return [rules, await verdictsCheck(pack, checking), await reportsCheck(pack, checking)]
}

interface Asked extends Pick<OpenedPack, 'entries'> {
  readonly manifest: Manifest
  readonly subject: Subject
  /** Null where the state is none that anything could be asked of. */
  readonly rows: WorkspaceRows | null
}

async function rulesCheck(
  { made: { program, rules } }: Manifest,
  { crypto: { sha256, encode } }: Checking,
): Promise<Check> {
  const own = hexOf(await sha256(encode(ruleBooks())))
  return { name: 'rules', outcome: rules === own ? 'proved' : 'open', details: { program } }
}

function stateIn(
  entries: OpenedPack['entries'],
  subject: Subject,
  { crypto }: Checking,
): WorkspaceRows | null {
  const text = crypto.decode(entries.get(stateName) ?? Uint8Array.of())
  const state = text === null ? null : parseDocument(text, stateName)
  return state?.ok && !strangerIn(subject, state.value.rows) ? state.value.rows : null
}

async function verdictsCheck({ entries, subject, rows }: Asked, checking: Checking): Promise<Check> {
  const asked = rows && (await withRests(askingAll(rows, scopeOf(subject, rows)), checking))
  const again = asked?.ok ? asked.value.lines : []
  const told = checking.crypto.decode(entries.get(verdictsName) ?? Uint8Array.of())
  const differing = await withRests(countingDiffering(linesOf(told ?? ''), again), checking)
  const isSame = differing === 0 && asked?.ok === true && told !== null
  return {
    name: 'verdicts',
    outcome: isSame ? 'proved' : 'refuted',
    details: { differing, number: again.length },
  }
}

async function reportsCheck({ manifest, entries, subject, rows }: Asked, checking: Checking): Promise<Check> {
  const { workspace, moment, language, made } = manifest
  const now = Date.parse(moment.at)
  const wording = checking.wordingOf(language)
  const again = rows && madeReports({ name: workspace.name, rows, subject, now }, wording)
  const told = new Map([...entries].filter(([name]) => name.startsWith('report.')))
  const found = await compareReports(told, again?.ok ? again.value : [], checking)
  const { outcome, names } = found
  return { name: 'reports', outcome, details: { names: names.join(', '), program: made.program } }
}
