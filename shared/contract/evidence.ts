import { z } from 'zod'
import type { Manifest } from '../evidence/manifest.ts'
import type { Check } from '../evidence/verify.ts'
import { languageSchema } from '../model/language.ts'
import { daySchema } from '../model/member.ts'
import { act, query } from './call.ts'
import type { Download } from './workspace.ts'

const id = z.string().min(1)

/** What a pack is about; both empty: the whole workspace. */
const subject = { accounts: z.array(id), members: z.array(id) }

/** What a pack that is being made goes through, in this order. */
export const packStages = ['rows', 'verdicts', 'reports', 'record', 'archive'] as const
export type PackStage = (typeof packStages)[number]

/** How much a pack would say, before it is made. */
export interface EvidenceCount {
  readonly verdicts: number
  /** What a pack takes. Where it is more, nobody counted to the end. */
  readonly most: number
}

export interface EvidenceKey {
  /** By which people compare keys, in groups of four. */
  readonly fingerprint: string
}

export interface MadePack extends EvidenceKey {
  readonly file: Download
  readonly verdicts: number
}

/** What a pack that was handed in proves. */
export interface CheckedPack {
  readonly file: string
  readonly checks: readonly Check[]
  /** Null where it has none that could be read. */
  readonly manifest: Manifest | null
}

export const evidence = {
  'evidence.count': query(z.strictObject(subject)).returns<EvidenceCount>(),
  /**
   * Makes a signed pack of the workspace, or of what it was. `work` is a name that the window gives it, by which it asks
   * how far it is, and stops it. `since`: the record from this day on, instead of from the first change that matters.
   */
  'evidence.make': act(
    z.strictObject({ work: id, ...subject, language: languageSchema, since: daySchema.nullable() }),
  ).returns<MadePack>(),
  /** Null where nothing of this name is being made. */
  'evidence.progress': query(z.strictObject({ work: id })).returns<{ readonly stage: PackStage } | null>(),
  'evidence.cancel': act(z.strictObject({ work: id })).returns<null>(),
  /** The key of the open workspace, which is made where there is none yet. */
  'evidence.key': act(z.strictObject({})).returns<EvidenceKey>(),
  /** The public key as other programs read it (PEM). */
  'evidence.public-key': act(z.strictObject({})).returns<Download>(),
  /** Checks a pack of any workspace, and asks its verdicts again. `expected`: the fingerprint that its key must have. */
  'evidence.check': act(
    z.strictObject({ upload: id, expected: z.string().nullable() }),
  ).returns<CheckedPack>(),
  /** The page that checks packs in any browser. */
  'evidence.page': act(z.strictObject({})).returns<Download>(),
} as const
