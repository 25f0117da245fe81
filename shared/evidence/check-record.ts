import { canonical } from '../model/canonical.ts'
import { changeText, rowText } from '../model/sealed-change.ts'
import { bytesOfHex, hexOf } from './crypto.ts'
import type { EvidenceCrypto } from './crypto.ts'
import type { Manifest } from './manifest.ts'
import type { RecordLine, RecordLineRow } from './record-line.ts'

/** What is wrong with a stretch, and at which change. As `verifyChain` has it for a whole record. */
export type StretchFault = 'missing' | 'time' | 'previous' | 'row' | 'hash' | 'head'

export type StretchReport =
  | { readonly broken: { readonly revision: number; readonly fault: StretchFault } }
  | {
      readonly broken: null
      readonly changes: number
      readonly rows: number
      /** Rows whose images are not in the pack, or nowhere any more. Their digests hold the chain together. */
      readonly withheld: number
      readonly erased: number
    }

/** The rows of a change with their images' digests computed anew, and its hash, and that it follows those before it. */
export async function checkStretch(
  lines: readonly RecordLine[],
  { workspace, record, moment }: Pick<Manifest, 'workspace' | 'record' | 'moment'>,
  crypto: EvidenceCrypto,
): Promise<StretchReport> {
  const first = record?.first ?? 1
  const last = record?.last ?? 0
  const hashes = new Map<string, string>()
  const counts = { rows: 0, withheld: 0, erased: 0 }
  let latest = ''
  for (const [place, line] of lines.entries()) {
    const revision = first + place
    const fault = await faultOf(line, revision)
    if (fault) return { broken: { revision, fault } }
    latest = line.at
    hashes.set(line.device, line.hash)
    for (const row of line.rows) {
      counts.rows += 1
      if ('salt' in row) continue
      if (row.erased) counts.erased += 1
      else counts.withheld += 1
    }
  }
  const isToTheEnd = lines.length === last - first + 1 && last === moment.revision
  if (!isToTheEnd) return { broken: { revision: first + lines.length, fault: 'missing' } }
  if (record && lines.at(-1)?.hash !== record.head) return { broken: { revision: last, fault: 'head' } }
  return { broken: null, changes: lines.length, ...counts }

  async function faultOf(line: RecordLine, revision: number): Promise<StretchFault | null> {
    if (line.revision !== revision) return 'missing'
    if (line.at < latest) return 'time'
    // What a device recorded before the stretch is not in the pack; the whole record has no before.
    const known = hashes.get(line.device)
    if (known === undefined ? first === 1 && line.previous !== null : line.previous !== known)
      return 'previous'
    for (const row of line.rows) if (!(await isIntact(row, crypto))) return 'row'
    const sealed = line.rows.map(({ table, key, digest }) => [table, JSON.stringify(key), digest] as const)
    const text = crypto.encode(changeText(workspace.id, line, sealed))
    return hexOf(await crypto.sha256(text)) === line.hash ? null : 'hash'
  }
}

async function isIntact(row: RecordLineRow, { sha256, encode }: EvidenceCrypto): Promise<boolean> {
  if (!('salt' in row)) return true
  const { table, key, before, after, salt, digest } = row
  const images = {
    table,
    key: JSON.stringify(key),
    before: before && canonical(before),
    after: after && canonical(after),
  }
  const salted = bytesOfHex(salt)
  const text = encode(rowText(images))
  const bytes = new Uint8Array(salted.length + text.length)
  bytes.set(salted)
  bytes.set(text, salted.length)
  return hexOf(await sha256(bytes)) === digest
}
