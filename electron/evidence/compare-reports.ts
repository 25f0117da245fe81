import type { EvidenceCrypto } from '../../shared/evidence/crypto.ts'
import type { Outcome } from '../../shared/evidence/verify.ts'
import type { Checking } from './checking.ts'
import { countDiffering, linesOf } from './lines.ts'
import type { MadeReports, ReportChunks } from './made-reports.ts'

/** What came of it, and which files say so. */
export interface ComparedReports {
  readonly outcome: Outcome
  readonly names: readonly string[]
}

/**
 * Compares the reports of a pack with those that were made anew. The same lines in another order are left open: each
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
    found[bytes && chunks ? await compareOne(bytes, chunks, checking) : 'refuted'].push(name)
  }
  const { proved, open, refuted } = found
  if (refuted.length > 0 || told.size === 0) return { outcome: 'refuted', names: refuted }
  return open.length > 0 ? { outcome: 'open', names: open } : { outcome: 'proved', names: proved }
}

async function compareOne(
  told: Uint8Array,
  chunks: ReportChunks,
  { crypto, rest }: Checking,
): Promise<Outcome> {
  let at = 0
  for (const chunk of chunks()) {
    const bytes = bytesOf(chunk, crypto)
    if (!isAt(told, at, bytes)) return haveSameLines(told, chunks, crypto) ? 'open' : 'refuted'
    at += bytes.length
    await rest()
  }
  return at === told.length ? 'proved' : 'refuted'
}

function isAt(told: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return bytes.every((byte, place) => byte === told[at + place])
}

function haveSameLines(told: Uint8Array, chunks: ReportChunks, crypto: EvidenceCrypto): boolean {
  const text = crypto.decode(told)
  if (text === null) return false
  const parts: string[] = []
  for (const chunk of chunks()) parts.push(typeof chunk === 'string' ? chunk : (crypto.decode(chunk) ?? ''))
  return countDiffering(rowsOf(text), rowsOf(parts.join(''))) === 0
}

/** The last row of a list in JSON has no comma behind it, whichever row it is. */
function rowsOf(text: string): readonly string[] {
  return linesOf(text).map((line) => line.replace(/,\n$/, '\n'))
}

function bytesOf(chunk: string | Uint8Array, { encode }: EvidenceCrypto): Uint8Array {
  return typeof chunk === 'string' ? encode(chunk) : chunk
}
