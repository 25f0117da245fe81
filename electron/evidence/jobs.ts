import type { PackStage } from '../../shared/contract/evidence.ts'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { OpenedPack } from '../../shared/evidence/verify.ts'
import { openStore } from '../store/open-store.ts'
import { checkPack } from './check-pack.ts'
import { keyFiles } from './key-files.ts'
import { makePack } from './make-pack.ts'
import type { Pack, PackSource, PackWish } from './make-pack.ts'
import { nodeChecking } from './node-checking.ts'

/** Makes a pack of the workspace file, as it was after a change. */
export interface MakeJob extends PackWish, Pick<PackSource, 'now' | 'madeAt' | 'resources'> {
  readonly kind: 'make'
  readonly path: string
  readonly revision: number
  /** The app's own folder, where the keys are. */
  readonly dir: string
}

/** Checks a pack. `expected` as `readFingerprint` gives it. */
export interface CheckJob {
  readonly kind: 'check'
  readonly name: string
  readonly bytes: Uint8Array
  readonly expected: string | null
  readonly resources: string
}

/** What is done in a thread of its own: at the largest size each takes seconds, some of them in one piece. */
export type EvidenceJob = MakeJob | CheckJob

export type MadeAnswer = Result<Pick<Pack, 'bytes' | 'fingerprint' | 'verdicts'>>
export type CheckedAnswer = Result<Pick<OpenedPack, 'checks' | 'manifest'>>
export type EvidenceAnswer = MadeAnswer | CheckedAnswer

/** `onStage` hears of each stage of a pack that is made. */
export async function doJob(job: EvidenceJob, onStage: (stage: PackStage) => void): Promise<EvidenceAnswer> {
  return job.kind === 'make' ? make(job, onStage) : check(job)
}

function make(
  { path, revision, dir, now, madeAt, resources, ...wish }: MakeJob,
  onStage: (stage: PackStage) => void,
): MadeAnswer {
  const opened = openStore(path, {
    device: 'reader',
    clock: () => madeAt,
    ids: readersMakeNone,
    readOnly: true,
  })
  if (!opened.ok) return opened
  const store = opened.value
  const looked = store.revision() === revision ? store : store.past(revision)
  try {
    const key = keyFiles(dir).keyOf(store.id)
    if (!key.ok) return key
    const pack = makePack({ store: looked, now, madeAt, resources, key: key.value, onStage }, wish)
    if (!pack.ok) return pack
    const { bytes, fingerprint, verdicts } = pack.value
    return done({ bytes, fingerprint, verdicts })
  } finally {
    if (looked !== store) looked.close()
    store.close()
  }
}

async function check({ name, bytes, expected, resources }: CheckJob): Promise<CheckedAnswer> {
  const opened = await checkPack(bytes, expected, nodeChecking(resources))
  if (!opened) return failed('bad-input', 'evidence.not-a-pack', { file: name })
  return done({ checks: opened.checks, manifest: opened.manifest })
}

function readersMakeNone(): never {
  throw new Error('a reader makes no ids')
}
