import { stateName, verdictsName } from '../../shared/evidence/manifest.ts'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import type { Check, OpenedPack } from '../../shared/evidence/verify.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { parseDocument } from '../features/document/parse-document.ts'
import { wordingOf } from '../reports/wording.ts'
import { bytesOf, madeReports } from './made-reports.ts'
import { scopeOf, strangerIn } from './subject.ts'
import type { Subject } from './subject.ts'
import { digestOfRules } from './told-rules.ts'
import { askAll } from './verdict-lines.ts'

/**
 * Asks every question of a pack again, of the state in it and with the rules of this program, and makes its reports anew.
 * Whoever holds the key could have signed anything: this is what no key helps against. Of a pack whose files are not those
 * of its manifest nothing can be asked.
 */
export function askAgain({ checks, manifest, entries }: OpenedPack, resources: string): readonly Check[] {
  const isReadable = checks.some(({ name, outcome }) => name === 'entries' && outcome === 'proved')
  if (!manifest || !isReadable) return []
  const subject = {
    accounts: manifest.subject.accounts.map(({ id }) => id),
    members: manifest.subject.members.map(({ id }) => id),
  }
  const state = parseDocument(textOf(entries.get(stateName)), stateName)
  const rows = state.ok && !strangerIn(subject, state.value.rows) ? state.value.rows : null
  const pack = { manifest, entries, subject }
  return [rulesCheck(manifest), verdictsCheck(pack, rows), reportsCheck(pack, rows, resources)]
}

interface Asked {
  readonly manifest: Manifest
  readonly entries: OpenedPack['entries']
  readonly subject: Subject
}

function rulesCheck({ made: { program, rules } }: Manifest): Check {
  return { name: 'rules', outcome: rules === digestOfRules() ? 'proved' : 'open', details: { program } }
}

/** `rows`: null where the state is none that anything could be asked of. */
function verdictsCheck({ entries, subject }: Asked, rows: WorkspaceRows | null): Check {
  const told = textOf(entries.get(verdictsName)).split(/(?<=\n)/)
  const asked = rows && askAll(rows, scopeOf(subject, rows))
  const again = asked?.ok ? asked.value.lines : []
  const differing = countDiffering(told, again)
  const isSame = differing === 0 && asked?.ok === true
  return {
    name: 'verdicts',
    outcome: isSame ? 'proved' : 'refuted',
    details: { differing, number: again.length },
  }
}

function reportsCheck(
  { manifest, entries, subject }: Asked,
  rows: WorkspaceRows | null,
  resources: string,
): Check {
  const { workspace, moment, language, made } = manifest
  const now = Date.parse(moment.at)
  const wording = wordingOf(resources, language)
  const again = rows && madeReports({ name: workspace.name, rows, subject, now }, wording)
  const anew = new Map(again?.ok ? again.value : [])
  const told = [...entries.keys()].filter((name) => name.startsWith('report.'))
  const others = [...new Set([...told, ...anew.keys()])].filter((name) => {
    const chunks = anew.get(name)?.()
    return !chunks || !bytesOf(chunks).equals(entries.get(name) ?? Buffer.of())
  })
  const isSame = others.length === 0 && told.length > 0
  return {
    name: 'reports',
    outcome: isSame ? 'proved' : 'refuted',
    details: { names: (isSame ? told : others).join(', '), program: made.program },
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8')
}

/** Lines that only one of the two has, whatever their order; one that reads otherwise counts once. */
function countDiffering(told: readonly string[], again: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of told) if (line !== '') left.set(line, (left.get(line) ?? 0) + 1)
  let missing = 0
  for (const line of again) {
    const count = left.get(line) ?? 0
    if (count === 0) missing += 1
    else left.set(line, count - 1)
  }
  const unasked = [...left.values()].reduce((sum, count) => sum + count, 0)
  return Math.max(missing, unasked)
}
