import { languageSchema } from '../../shared/model/language.ts'
import type { Language } from '../../shared/model/language.ts'
import { keeper } from '../../shared/model/change.ts'
import { keyFiles } from '../evidence/key-files.ts'
import { fingerprintOfKey } from '../evidence/keys.ts'
import { makePack } from '../evidence/make-pack.ts'
import { beginningOfDay } from '../evidence/since.ts'
import type { Store } from '../store/store.ts'
import { cliEnvironment, resources } from './environment.ts'
import { momentLookedAt } from './moment.ts'
import { namesIn } from './names.ts'
import { oneLine } from './one-line.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeInTurns } from './output-file.ts'
import { orProblem, problem } from './problem.ts'
import { idOf } from './session.ts'
import { cliText } from './texts.ts'
import { isWorkspaceDatabase, withStore } from './workspace-file.ts'

export interface EvidenceWish {
  readonly workspace: string
  readonly account?: readonly string[]
  readonly member?: readonly string[]
  readonly out?: string
  readonly since?: string
  readonly language?: string
  /** With `key`: where the public key goes. */
  readonly export?: string
}

/** Makes a pack of a workspace as it is, or with `--at` as it was. The file is whole or not there. */
export async function makeEvidence(wish: EvidenceWish, terminal: Terminal): Promise<number> {
  const { workspace, out } = wish
  if (out === undefined) throw problem('evidence.no-out')
  assertNotWorkspace(out, workspace)
  const language = languageOf(wish.language)
  const since = wish.since === undefined ? null : beginningOfDay(wish.since)
  if (since === undefined) throw problem('evidence.no-day', { found: wish.since! })
  return withRecord(workspace, async (store) => {
    const at = momentLookedAt()
    const looked = at === null ? store : store.past(store.revisionAt(new Date(at).toISOString()))
    try {
      const names = namesIn(looked.rows())
      const subject = {
        accounts: (wish.account ?? []).map((each) => idOf('--account', names.account(each))),
        members: (wish.member ?? []).map((each) => idOf('--member', names.member(each))),
      }
      const now = Date.now()
      const source = { store: looked, now: at ?? now, madeAt: now, resources, key: keyOf(store) }
      const pack = orProblem(makePack(source, { subject, language, since }))
      await writeInTurns(out, [pack.bytes], terminal, new AbortController().signal)
      const { record } = pack.manifest
      const details = {
        file: out,
        verdicts: pack.verdicts,
        first: record?.first ?? 0,
        last: record?.last ?? 0,
      }
      // The archive itself may have gone to standard output.
      await say(out === '-' ? terminal.stderr : terminal.stdout, [
        cliText('evidence.made', details),
        cliText('evidence.fingerprint', { fingerprint: pack.fingerprint }),
      ])
      return 0
    } finally {
      if (looked !== store) looked.close()
    }
  })
}

/** Tells the fingerprint of the workspace's key, and writes the public key where it is asked for. */
export async function tellKey({ workspace, export: out }: EvidenceWish, terminal: Terminal): Promise<number> {
  return withRecord(workspace, async (store) => {
    const key = keyOf(store)
    if (out !== undefined) await writeInTurns(out, [key.publicPem], terminal, new AbortController().signal)
    if (out !== '-') await say(terminal.stdout, [fingerprintOfKey(key)])
    return 0
  })
}

async function withRecord(path: string, work: (store: Store) => Promise<number>): Promise<number> {
  if (!(await isWorkspaceDatabase(path))) throw problem('evidence.document', { file: path })
  return withStore(path, work)
}

function keyOf({ id }: Store) {
  return orProblem(keyFiles(cliEnvironment(keeper).dir).keyOf(id))
}

function languageOf(word: string = 'en'): Language {
  const parsed = languageSchema.safeParse(word)
  if (parsed.success) return parsed.data
  throw problem('evidence.no-language', { found: word, known: languageSchema.options.join(', ') })
}

async function say(stream: Terminal['stdout'], lines: readonly string[]): Promise<void> {
  const output = new LineWriter(stream)
  await output.write(`${lines.map(oneLine).join('\n')}\n`)
  await output.flush()
}
