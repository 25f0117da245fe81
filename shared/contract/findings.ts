import { z } from 'zod'
import { findingSettingsSchema } from '../model/finding-settings.ts'
import type { FindingSettings } from '../model/finding-settings.ts'
import { daySchema } from '../model/member.ts'
import { findingKinds, severities } from '../policy/findings.ts'
import type { FindingKind } from '../policy/findings.ts'
import { command, query } from './call.ts'
import type { ChangeResult } from './change-result.ts'
import type { PlannedStep } from './step.ts'

const id = z.string().min(1)

/** A role that somebody holds, as `grants.remove` names it. */
export interface HeldRole {
  readonly member: string
  readonly account: string
  readonly role: string
  readonly raw?: string
}

/**
 * Something wrong with access as it stands. Not to be taken for `Finding`, which is a limit that a change would
 * break. Its sentence is `finding.<kind>` of the translation file `findings`, or `finding.<kind>.<says>`.
 */
export interface AccessFinding {
  /** The same after a refresh, an export and an import, for as long as it is about the same. */
  readonly key: string
  readonly kind: FindingKind
  /** Which of the kind's sentences says it; absent where it has one. */
  readonly says?: string
  /** Ids of people and accounts that it is about, in the order of the sentence. */
  readonly members: readonly string[]
  /** Where it counts in the tree. */
  readonly accounts: readonly string[]
  readonly grants: readonly HeldRole[]
  readonly links: readonly { readonly parent: string; readonly child: string }[]
  readonly invitations: readonly string[]
  /** The account from which somebody has as much already, where that is what is wrong. */
  readonly from?: string
  /** Actions that the mend takes from the person as well. */
  readonly lost?: readonly string[]
  /** Fills the gaps of the sentence that are no names: days, addresses, roles. */
  readonly params: { readonly [name: string]: string | number }
}

export interface Muted {
  readonly reason: string
  readonly until: string | null
  readonly mutedAt: string
  readonly mutedBy: string
}

/** A finding of a page: of its long lists the first `mostNamed`, and how many there are. */
export interface ShownFinding extends AccessFinding {
  readonly totals: { readonly members: number; readonly accounts: number }
  readonly muted: Muted | null
}

export interface FindingView {
  readonly finding: ShownFinding
  /** For a plan; none where people have to mend it. */
  readonly steps: readonly PlannedStep[]
}

export const mostNamed = 20

export interface FindingsPage {
  readonly revision: number
  /** How many the filter lets through; `findings` is the part asked for. */
  readonly total: number
  readonly findings: readonly ShownFinding[]
  /** How many there are of each kind, by whether they are muted, whatever the filter says of kind and severity. */
  readonly kinds: readonly { readonly kind: FindingKind; readonly open: number; readonly muted: number }[]
}

/** How many findings there are of each subject, as columns of equal length; `worst` are places in `severities`. */
export interface CountColumns {
  readonly of: readonly string[]
  readonly count: readonly number[]
  readonly worst: readonly number[]
}

/** What has findings, by what it is; muted ones do not count. */
export interface FindingCounts {
  readonly revision: number
  /** Findings on an account itself. */
  readonly own: CountColumns
  /** Findings on an account and on those below it along active links, each once. */
  readonly all: CountColumns
  /** The same for what a Business Center holds of one kind: `<kind> <id of the center>`. */
  readonly groups: CountColumns
  /** Findings about a person. */
  readonly people: CountColumns
  /** All findings of the workspace that are not muted. */
  readonly total: number
}

export const findings = {
  'findings.list': query(
    z.strictObject({
      kinds: z.array(z.enum(findingKinds)).optional(),
      severities: z.array(z.enum(severities)).optional(),
      /** On this account or below it, or about this person. */
      account: id.optional(),
      member: id.optional(),
      /** Only those that are muted, or only those that are not. */
      muted: z.boolean().default(false),
      from: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
  ).returns<FindingsPage>(),
  /** One finding with what mends it; null where it is gone. */
  'findings.show': query(z.strictObject({ finding: id })).returns<FindingView | null>(),
  'findings.counts': query(z.strictObject({})).returns<FindingCounts>(),
  /** The steps that mend these findings, for a plan. `without`: those that people have to mend, or that are gone. */
  'findings.mend': query(z.strictObject({ findings: z.array(id).min(1).max(500) })).returns<{
    readonly steps: readonly PlannedStep[]
    readonly without: readonly string[]
  }>(),
  'findings.mute': command(
    z.strictObject({
      findings: z.array(id).min(1).max(500),
      reason: z.string().trim().min(1).max(2000),
      until: daySchema.optional(),
    }),
  ).returns<ChangeResult>(),
  'findings.unmute': command(
    z.strictObject({ findings: z.array(id).min(1).max(500) }),
  ).returns<ChangeResult>(),
  'findings.settings': query(z.strictObject({})).returns<FindingSettings>(),
  /** `base`: the settings as they were when the person began. `conflict` where they are others by now. */
  'findings.set': command(
    z.strictObject({ base: findingSettingsSchema, settings: findingSettingsSchema }),
  ).returns<ChangeResult>(),
} as const
