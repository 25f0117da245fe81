import type { Outcome } from '../../shared/evidence/verify.ts'
import type { Checking } from './checking.ts'
import type { MadeReports, ReportChunks } from './made-reports.ts'
import { areRowsInOtherOrder } from './row-order.ts'

/** What came of it, and which files say so. */
export interface ComparedReports {
  readonly outcome: Outcome
  readonly names: readonly string[]
}

/**
 * Compares the reports of a pack with those that were made anew. The same rows in another order are left open: each
 * browser and system has tables of its own by which names are ordered, and nobody has more or less access for it.
 */
export async function compareReports(
  told: ReadonlyMap<string, Uint8Array>,
  made: MadeReports,
  checking: Checking,
): Promise<ComparedReports> {
  const anew = new Map(made)
  const found: Record<Outcome, string[]> = { proved: [], open: [], refuted: [] }
  for (const name of new Set([...told.keys(), ...anew.keys()])) {
    const [bytes, chunks] = [told.get(name), anew.get(name)]
    const outcome = bytes && chunks ? await compareOne(name, bytes, chunks, checking) : 'refuted'
    found[outcome].push(name)
  }
  const { proved, open, refuted } = found
  if (refuted.length > 0 || told.size === 0) return { outcome: 'refuted', names: refuted }
  return open.length > 0 ? { outcome: 'open', names: open } : { outcome: 'proved', names: proved }
}

async function compareOne(
  name: string,
  told: Uint8Array,
  chunks: ReportChunks,
  { crypto: { encode, decode }, rest }: Checking,
): Promise<Outcome> {
  let at = 0
  for (const chunk of chunks()) {
    const bytes = typeof chunk === 'string' ? encode(chunk) : chunk
    if (!isAt(told, at, bytes)) return areRowsInOtherOrder(name, textsOf()) ? 'open' : 'refuted'
    at += bytes.length
    await rest()
  }
  return at === told.length ? 'proved' : 'refuted'

  function textsOf() {
    const again = Array.from(chunks(), (chunk) => (typeof chunk === 'string' ? chunk : decode(chunk)))
    return { told: decode(told) ?? '', again: again.join('') }
  }
}

function isAt(told: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return bytes.every((byte, place) => byte === told[at + place])
}
