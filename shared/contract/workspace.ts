import { z } from 'zod'
import { act, query } from './call.ts'
import type { Failure } from './failure.ts'

export interface WorkspaceCounts {
  readonly accounts: number
  readonly links: number
  readonly members: number
  readonly grants: number
  readonly invitations: number
}

/** The workspace that is open in every window of this app. */
export interface OpenWorkspace {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly counts: WorkspaceCounts
  /** Rows of another program's file that could not be taken over, as failures that name the place. */
  readonly warnings: readonly Failure[]
}

export interface RecentWorkspace {
  /** The workspace's path; windows only hand it back. */
  readonly file: string
  readonly name: string
  readonly openedAt: string
  /** The app's own copy of the sample agency. */
  readonly sample?: boolean
}

const uploads = z.strictObject({ uploads: z.array(z.string()).min(1) })

export const workspace = {
  /** null: none is open, the window shows the welcome. */
  'workspace.current': query(z.strictObject({})).returns<OpenWorkspace | null>(),
  'workspace.recent': query(z.strictObject({})).returns<readonly RecentWorkspace[]>(),
  'workspace.create': act(
    z.strictObject({ name: z.string().trim().min(1).max(120) }),
  ).returns<OpenWorkspace>(),
  'workspace.open-sample': act(z.strictObject({})).returns<OpenWorkspace>(),
  'workspace.open-recent': act(z.strictObject({ file: z.string().min(1) })).returns<OpenWorkspace>(),
  /** Uploaded files: one workspace database or document, or Google Ads answers, become a workspace. */
  'workspace.open-files': act(uploads).returns<OpenWorkspace>(),
  'workspace.close': act(z.strictObject({})).returns<null>(),
  /** The whole workspace as a workspace document, to be fetched with `files.read`. */
  'workspace.export': act(z.strictObject({})).returns<Download>(),
} as const

/** A file made by the back end, ready to be fetched in chunks. */
export interface Download {
  readonly download: string
  readonly name: string
  readonly type: string
  readonly size: number
}
