import { create } from 'zustand'
import type { Failure } from '../../shared/contract/failure.ts'
import { startSettings } from '../../shared/contract/settings.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import type { Language } from '../../shared/model/language.ts'
import { keeper } from '../../shared/model/change.ts'
import { compareNamesIn } from './mirror/names.ts'
import { Reading } from './mirror/reading.ts'
import type { Graph, Versions } from './mirror/graph.ts'

/**
 * `none`: no workspace is open, the window shows the welcome. `lost`: the wire is down; what was
 * known is still shown. `refused`: this address may not talk to the app.
 */
export type MirrorStatus = 'connecting' | 'none' | 'loading' | 'ready' | 'lost' | 'refused'

type Functions = Pick<
  Reading,
  | 'accountOf'
  | 'memberOf'
  | 'members'
  | 'childrenOf'
  | 'parentsOf'
  | 'linkBetween'
  | 'linksBelow'
  | 'pendingLinks'
  | 'rootsOf'
  | 'grantsOnAccount'
  | 'grantsOfMember'
  | 'invitationsOn'
  | 'pendingInvitations'
  | 'countBelow'
  | 'countBelowRow'
>

export interface MirrorState extends Functions {
  readonly status: MirrorStatus
  readonly revision: number
  readonly workspace: { readonly id: string; readonly name: string } | null
  /** The id of the workspace that is open, or is just being read. */
  readonly entered: string | null
  /** Who is acting: a member's id or `keeper`. */
  readonly actor: string
  readonly settings: Settings
  /** Why the workspace could not be read, when it could not. */
  readonly failure: Failure | null
  /** By table, how often it changed: for what is derived from many rows. */
  readonly versions: Versions
  /** The rows and chains themselves, for the tree and other parts that walk everything. */
  readonly graph: Graph
}

/** What the window knows. Functions answer for the moment they are called; select their answers. */
export const useMirror = create<MirrorState>()(() => ({
  status: 'connecting',
  revision: 0,
  workspace: null,
  entered: null,
  actor: keeper,
  settings: startSettings,
  failure: null,
  ...functionsOf(new Reading()),
}))

/** For what happens at one moment, outside of drawing. */
export function mirrorNow(): MirrorState {
  return useMirror.getState()
}

let reading = new Reading()

/** A workspace as it was at a revision, read. */
export interface Whole {
  readonly revision: number
  readonly workspace: { readonly id: string; readonly name: string }
  readonly reading: Reading
}

/** Replaces everything that is known of the workspace. */
export function showWhole(whole: Whole): void {
  const { revision, workspace } = whole
  ;({ reading } = whole)
  useMirror.setState({
    revision,
    workspace,
    entered: workspace.id,
    status: 'ready',
    failure: null,
    ...functionsOf(reading),
  })
}

/** Forgets the workspace: none is open, or the one with this id is being read. */
export function showNothing(entered: string | null): void {
  reading = new Reading()
  const status = entered === null ? 'none' : 'loading'
  useMirror.setState({
    revision: 0,
    workspace: null,
    entered,
    status,
    failure: null,
    ...functionsOf(reading),
  })
}

/** Puts everything into the order of a language's alphabet, from now on. */
export function sortNamesIn(language: Language): void {
  compareNamesIn(language)
  reading.resort()
  useMirror.setState({ versions: reading.graph.versions })
}

/** Takes over one change of the open workspace. */
export function showChange(revision: number, rows: Parameters<Reading['apply']>[0]): void {
  reading.apply(rows)
  useMirror.setState({ revision, versions: reading.graph.versions })
}

function functionsOf(of: Reading): Functions & Pick<MirrorState, 'graph' | 'versions'> {
  return {
    graph: of.graph,
    versions: of.graph.versions,
    accountOf: (id) => of.accountOf(id),
    memberOf: (id) => of.memberOf(id),
    members: () => of.members(),
    childrenOf: (id) => of.childrenOf(id),
    parentsOf: (id) => of.parentsOf(id),
    linkBetween: (parent, child) => of.linkBetween(parent, child),
    linksBelow: (id) => of.linksBelow(id),
    pendingLinks: () => of.pendingLinks(),
    rootsOf: () => of.rootsOf(),
    grantsOnAccount: (id) => of.grantsOnAccount(id),
    grantsOfMember: (id) => of.grantsOfMember(id),
    invitationsOn: (account) => of.invitationsOn(account),
    pendingInvitations: () => of.pendingInvitations(),
    countBelow: (id) => of.countBelow(id),
    countBelowRow: (row) => of.countBelowRow(row),
  }
}
