import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { MadePack, PackStage } from '../../../shared/contract/evidence.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { readFingerprint } from '../../../shared/evidence/fingerprint.ts'
import { evidenceTexts } from '../../evidence/evidence-texts.ts'
import type { CheckedAnswer, MadeAnswer } from '../../evidence/jobs.ts'
import { keyFiles } from '../../evidence/key-files.ts'
import { fingerprintOfKey } from '../../evidence/keys.ts'
import { beginningOfDay } from '../../evidence/since.ts'
import type { Subject } from '../../evidence/subject.ts'
import { doEvidence } from '../../evidence/thread.ts'
import { readVerifyPage } from '../../evidence/verify-page.ts'
import type { AppHandlers, Look, WorkspaceView } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { Files } from '../files/files.ts'
import { createWorks } from '../works.ts'
import type { Work } from '../works.ts'

type Names =
  | 'evidence.make'
  | 'evidence.progress'
  | 'evidence.cancel'
  | 'evidence.key'
  | 'evidence.public-key'
  | 'evidence.check'
  | 'evidence.page'

interface Progress {
  stage: PackStage
}

interface Wish extends Pick<ParsedInputOf<'evidence.make'>, 'language' | 'since'> {
  readonly subject: Subject
}

/**
 * Packs that are made and checked in threads of their own, of the workspace that is looked at: the open one as it is, or as
 * it was. The key is the workspace's, whatever the moment.
 */
export function evidenceHandlers(
  { dir, resources, clock }: Pick<Environment, 'dir' | 'resources' | 'clock'>,
  files: Files,
): AppHandlers<Names> {
  const works = createWorks<Progress>(() => ({ stage: 'rows' }))
  const keyOf = (look: Look) => {
    const looked = look()
    return looked.ok ? keyFiles(dir).keyOf(looked.value.store.id) : looked
  }
  return {
    'evidence.make': async ({ work: name, accounts, members, language, since }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const work = works.begin(name)
      if (!work) return failed('conflict', 'evidence.being-made', { path: 'work' })
      try {
        return await make(looked.value, work, { subject: { accounts, members }, language, since }, () => {
          const now = look()
          return now.ok && now.value.store === looked.value.store
        })
      } finally {
        works.end(name)
      }
    },
    'evidence.progress': ({ work }) => {
      const progress = works.progressOf(work)
      return done(progress && { stage: progress.stage })
    },
    'evidence.cancel': ({ work }) => {
      works.cancel(work)
      return done(null)
    },
    'evidence.key': (_, look) => {
      const key = keyOf(look)
      return key.ok ? done({ fingerprint: fingerprintOfKey(key.value) }) : key
    },
    'evidence.public-key': (_, look) => {
      const key = keyOf(look)
      if (!key.ok) return key
      const bytes = Buffer.from(key.value.publicPem)
      return done(files.offer({ name: 'keyholder.pub', type: 'application/x-pem-file', bytes }))
    },
    'evidence.check': async ({ upload, expected }) => {
      const told = expected === null ? null : readFingerprint(expected)
      if (expected !== null && told === null)
        return failed('bad-input', 'evidence.no-fingerprint', { path: 'expected', found: expected })
      const taken = files.take(upload)
      if (!taken.ok) return taken
      const { name, bytes } = taken.value
      const job = { kind: 'check', name, bytes, expected: told, resources } as const
      const checked = await doEvidence<CheckedAnswer>(job, new AbortController().signal)
      if (!checked) return failed('conflict', 'evidence.canceled', {})
      return checked.ok ? done({ file: name, ...checked.value }) : checked
    },
    'evidence.page': () => {
      const page = readVerifyPage(resources)
      if (!page.ok) return page
      return done(files.offer({ name: 'keyholder-verify.html', type: 'text/html', bytes: page.value.bytes }))
    },
  }

  async function make(
    { store, clock: then }: WorkspaceView,
    { progress, signal }: Work<Progress>,
    { subject, language, since }: Wish,
    isThere: () => boolean,
  ): Promise<Result<MadePack>> {
    const now = then()
    const job = {
      kind: 'make',
      path: store.path,
      revision: store.revision(),
      dir,
      resources,
      now,
      madeAt: clock(),
      subject,
      language,
      since: since === null ? null : beginningOfDay(since)!,
    } as const
    const made = await doEvidence<MadeAnswer>(job, signal, (stage) => {
      progress.stage = stage
    })
    if (!made) return failed('conflict', 'evidence.canceled', {})
    if (!made.ok) return made
    if (!isThere()) return failed('conflict', 'evidence.other-workspace', {})
    const { bytes, fingerprint, verdicts } = made.value
    const title = evidenceTexts(resources, language)('readme.title', { workspace: store.name })
    const name = `${title} ${new Date(now).toISOString().slice(0, 10)}.zip`
    return done({ file: files.offer({ name, type: 'application/zip', bytes }), fingerprint, verdicts })
  }
}
