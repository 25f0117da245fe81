import { join } from 'node:path'
import { keyFiles } from '../../electron/evidence/key-files.ts'
import type { SigningKey } from '../../electron/evidence/keys.ts'
import { makePack } from '../../electron/evidence/make-pack.ts'
import type { PackSource, PackWish } from '../../electron/evidence/make-pack.ts'
import { archiveOf } from '../../electron/evidence/archive-of.ts'
import type { NamedContent } from '../../electron/evidence/archive-of.ts'
import { checkPack } from '../../electron/evidence/check-pack.ts'
import { nodeChecking } from '../../electron/evidence/node-checking.ts'
import { nodeCrypto } from '../../electron/evidence/node-crypto.ts'
import type { Store } from '../../electron/store/store.ts'
import { readArchive } from '../../shared/evidence/archive.ts'
import type { Check, CheckName, Outcome } from '../../shared/evidence/verify.ts'
import { account, add, grant, link, member, must, newStore, record } from '../store/workspaces.ts'
import { temporaryFolder } from '../store/workspaces.ts'

export const resources = join(import.meta.dirname, '../../resources')
const noon = Date.UTC(2026, 10, 21, 12)

/** Two clients below two managers: Anna comes to Lumi from above, Bo holds it, Cecilia only has Mjuk. */
export function smallAgency(path?: string): Store {
  const store = newStore(path)
  must(
    record(store, [
      add.account(account('mcc', { kind: 'manager', name: 'Northlight MCC' })),
      add.account(account('nordic', { kind: 'manager', name: 'Nordic' })),
      add.account(account('lumi', { name: 'Lumi', billing: 'manual' })),
      add.account(account('mjuk', { name: 'Mjuk', billing: 'manual' })),
      add.link(link('mcc', 'nordic', { owner: 'yes' })),
      add.link(link('nordic', 'lumi', { owner: 'yes' })),
      add.link(link('mcc', 'mjuk')),
      add.member(member('anna')),
      add.member(member('bo')),
      add.member(member('cecilia', { name: 'Cecilia Secret' })),
      add.grant(grant('anna', 'nordic', 'admin')),
    ]),
  )
  must(record(store, [add.grant(grant('cecilia', 'mjuk', 'standard'))]))
  must(record(store, [add.grant(grant('bo', 'lumi', 'read-only'))]))
  return store
}

/** What is said of an honest pack where nobody was told a fingerprint before. */
export const allProved = {
  signature: 'proved',
  key: 'open',
  entries: 'proved',
  record: 'proved',
  start: 'proved',
  state: 'proved',
  rules: 'proved',
  verdicts: 'proved',
  reports: 'proved',
}

/** A key of its own for each test that asks. */
export function someKey(workspace = 'some'): SigningKey {
  return must(keyFiles(temporaryFolder()).keyOf(workspace))
}

export function packOf(
  store: Store,
  wish: Partial<PackWish['subject']> & Partial<Omit<PackWish, 'subject'>> = {},
  source: Partial<PackSource> = {},
) {
  const { accounts = [], members = [], language = 'en', since = null } = wish
  const from = { store, now: noon, madeAt: noon, resources, ...source, key: source.key ?? someKey(store.id) }
  return makePack(from, { subject: { accounts, members }, language, since })
}

/** Each check with its outcome, as the command line has them. */
export async function outcomesOf(bytes: Uint8Array, expected?: string) {
  const opened = await checkPack(bytes, expected ?? null, nodeChecking(resources))
  return opened && outcomesIn(opened.checks)
}

export function outcomesIn(checks: readonly Check[]) {
  return Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome])) as Partial<
    Record<CheckName, Outcome>
  >
}

/** The files of a pack, unpacked. */
export function filesOf(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(
    readArchive(bytes)!.map(({ name, packed, size, isDeflated }) => [
      name,
      Buffer.from(isDeflated ? (nodeCrypto.inflate(packed, size) as Uint8Array) : packed),
    ]),
  )
}

/** The same pack with one of its files told otherwise, by somebody who holds a key and mends the manifest. */
export function resigned(
  bytes: Uint8Array,
  key: SigningKey,
  change: { readonly [name: string]: (text: string) => string } = {},
): Uint8Array {
  const files = filesOf(bytes)
  for (const [name, edit] of Object.entries(change))
    files.set(name, Buffer.from(edit(files.get(name)!.toString('utf8'))))
  const manifest = JSON.parse(files.get('manifest.json')!.toString('utf8')) as {
    entries: { name: string; size: number; sha256: string }[]
  }
  manifest.entries = manifest.entries.map(({ name }) => ({
    name,
    size: files.get(name)!.length,
    sha256: Buffer.from(nodeCrypto.sha256(files.get(name)!) as Uint8Array).toString('hex'),
  }))
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
  return archiveOf([...files] as NamedContent[], key)
}
