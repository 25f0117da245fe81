import { readArchive } from './archive.ts'
import type { ArchiveEntry } from './archive.ts'
import { checkStretch } from './check-record.ts'
import { checkState } from './check-state.ts'
import { hexOf } from './crypto.ts'
import type { EvidenceCrypto } from './crypto.ts'
import { fingerprintOf } from './fingerprint.ts'
import { jsonOf, manifestName, readManifest, recordName, stateName } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { readRecord } from './record-line.ts'
import { commentBytes, readComment, signedMessage } from './signature.ts'
import type { PackSignature } from './signature.ts'

export type CheckName =
  | 'signature'
  | 'key'
  | 'archive'
  | 'entries'
  | 'record'
  | 'start'
  | 'state'
  | 'rules'
  | 'verdicts'
  | 'reports'

/** `open`: it is neither proved nor refuted. */
export type Outcome = 'proved' | 'refuted' | 'open'

/** One line of the answer; its sentence is `check.<name>.<outcome>` of the translation file `evidence`. */
export interface Check {
  readonly name: CheckName
  readonly outcome: Outcome
  readonly details: Readonly<Record<string, string | number>>
}

/** A pack as far as it could be read. */
export interface OpenedPack {
  readonly fingerprint: string
  readonly checks: readonly Check[]
  readonly manifest: Manifest | null
  /** By name, those whose digest is the manifest's. */
  readonly entries: ReadonlyMap<string, Uint8Array>
}

/**
 * Checks a pack: that no byte changed, by which key, each entry, the record's stretch and that the state follows from
 * it. Null where the file is no pack. `expected` is a fingerprint as `readFingerprint` gives it. What stands in the
 * pack is believed as little after the first refutation as before.
 */
export async function verifyPack(
  bytes: Uint8Array,
  crypto: EvidenceCrypto,
  expected: string | null = null,
): Promise<OpenedPack | null> {
  const signature = signatureOf(bytes)
  if (!signature) return null
  const fingerprint = await fingerprintOf(signature.publicKey, crypto)
  const checks: Check[] = [
    await checkSignature(bytes, signature, { crypto, fingerprint }),
    checkKey(fingerprint, expected),
  ]
  const archive = readArchive(bytes)
  if (!archive) {
    checks.push({ name: 'archive', outcome: 'refuted', details: {} })
    return { fingerprint, checks, manifest: null, entries: new Map() }
  }
  const opened = await openEntries(archive, crypto)
  checks.push(opened.check)
  const { manifest, entries } = opened
  if (manifest) checks.push(...(await checkContent(manifest, entries, crypto)))
  return { fingerprint, checks, manifest, entries }
}

/** Whether nothing was refuted. */
export function holds(checks: readonly Check[]): boolean {
  return checks.every(({ outcome }) => outcome !== 'refuted')
}

function signatureOf(bytes: Uint8Array): PackSignature | null {
  return bytes.length < commentBytes ? null : readComment(bytes.subarray(-commentBytes))
}

async function checkSignature(
  bytes: Uint8Array,
  { publicKey, signature }: PackSignature,
  { crypto, fingerprint }: { readonly crypto: EvidenceCrypto; readonly fingerprint: string },
): Promise<Check> {
  const message = signedMessage(bytes.subarray(0, -commentBytes))
  const isSigned = await crypto.isSignedBy(publicKey, message, signature)
  return { name: 'signature', outcome: isSigned ? 'proved' : 'refuted', details: { fingerprint } }
}

function checkKey(fingerprint: string, expected: string | null): Check {
  if (expected === null) return { name: 'key', outcome: 'open', details: { fingerprint } }
  const outcome = expected === fingerprint ? 'proved' : 'refuted'
  return { name: 'key', outcome, details: { fingerprint, expected } }
}

interface Entries {
  readonly check: Check
  readonly manifest: Manifest | null
  readonly entries: ReadonlyMap<string, Uint8Array>
}

async function openEntries(archive: readonly ArchiveEntry[], crypto: EvidenceCrypto): Promise<Entries> {
  const [first, ...others] = archive
  const told = first?.name === manifestName ? await contentOf(first, crypto) : null
  const manifest = told && readManifest(crypto.decode(told))
  if (!manifest) return refuted(null, [manifestName])
  const names = new Set([...manifest.entries, ...others].map(({ name }) => name))
  const misplaced = [...names].filter(
    (name) =>
      others.findIndex((entry) => entry.name === name) !==
      manifest.entries.findIndex((entry) => entry.name === name),
  )
  if (misplaced.length > 0 || others.length !== manifest.entries.length)
    return refuted(manifest, misplaced.length > 0 ? misplaced : [manifestName])
  const entries = new Map<string, Uint8Array>()
  const differing: string[] = []
  for (const [place, { name, size, sha256 }] of manifest.entries.entries()) {
    const content = await contentOf(others[place]!, crypto)
    if (content?.length === size && hexOf(await crypto.sha256(content)) === sha256) entries.set(name, content)
    else differing.push(name)
  }
  if (differing.length > 0) return refuted(manifest, differing, entries)
  return {
    check: { name: 'entries', outcome: 'proved', details: { number: entries.size } },
    manifest,
    entries,
  }
}

function refuted(
  manifest: Manifest | null,
  names: readonly string[],
  entries: ReadonlyMap<string, Uint8Array> = new Map(),
): Entries {
  const check: Check = { name: 'entries', outcome: 'refuted', details: { names: names.join(', ') } }
  return { check, manifest, entries }
}

async function contentOf({ packed, size, isDeflated }: ArchiveEntry, { inflate }: EvidenceCrypto) {
  return isDeflated ? inflate(packed, size) : packed
}

async function checkContent(
  manifest: Manifest,
  entries: ReadonlyMap<string, Uint8Array>,
  crypto: EvidenceCrypto,
): Promise<readonly Check[]> {
  const told = entries.get(recordName)
  const lines = told && readRecord(told, crypto)
  if (!lines) return [{ name: 'record', outcome: 'refuted', details: { revision: 0, fault: 'missing' } }]
  const report = await checkStretch(lines, manifest, crypto)
  if (report.broken) return [{ name: 'record', outcome: 'refuted', details: report.broken }]
  const { broken: _, ...counts } = report
  const first = manifest.record?.first ?? 1
  const checks: Check[] = [
    {
      name: 'record',
      outcome: 'proved',
      details: { ...counts, first, last: manifest.moment.revision, head: manifest.record?.head ?? '' },
    },
    { name: 'start', outcome: first === 1 ? 'proved' : 'open', details: { first, before: first - 1 } },
  ]
  const document = entries.get(stateName)
  const state = document && checkState(jsonOf(crypto.decode(document)), lines)
  if (!state || state.differing > 0)
    checks.push({ name: 'state', outcome: 'refuted', details: { differing: state?.differing ?? 0 } })
  else {
    const { rows, untold } = state
    checks.push({ name: 'state', outcome: untold === 0 ? 'proved' : 'open', details: { rows, untold } })
  }
  return checks
}
