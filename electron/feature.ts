import type { ActName, CommandName, OutputOf, ParsedInputOf, QueryName } from '../shared/contract/contract.ts'
import type { ChangeResult } from '../shared/contract/change-result.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { ChangeKind } from '../shared/model/change.ts'
import type { RowChange } from '../shared/model/row.ts'
import type { Params } from '../shared/model/verdict.ts'
import type { AccessGraph } from './access/graph.ts'
import type { Clock, Ids } from './ports.ts'
import type { Stage } from './rehearse.ts'
import type { SealedRows } from './store/seal-rows.ts'
import type { StoreReader } from './store/store.ts'

/** What a query or a command sees of the open workspace. */
export interface WorkspaceView {
  readonly store: StoreReader
  readonly graph: AccessGraph
  readonly actor: string
  readonly ids: Ids
  readonly clock: Clock
  /** Carries changes out for trial, and takes them back. See rehearse.ts. */
  readonly rehearse: <Value>(act: (stage: Stage) => Value) => Value
}

/** The platform's act that a command records; `action: null` where no document names it. */
export type Exercise =
  | { readonly action: string; readonly on: string; readonly params: Params }
  | { readonly action: null; readonly on: string | null; readonly params: Params }

/** A command that no document names: the keeper's alone. */
export function keepersAlone(on: string | null): Exercise {
  return { action: null, on, params: {} }
}

/** What a command's answer has beyond the result that every command has. */
export type AnswerOf<Name extends CommandName> = Omit<OutputOf<Name>, keyof ChangeResult>

/** What a command wants to happen. It writes nothing itself: dispatch does. */
export interface Plan<Name extends CommandName> {
  readonly rows: readonly RowChange[]
  readonly exercises: readonly Exercise[]
  readonly answer: AnswerOf<Name>
  /** An import tells what is so, whatever the platform's limits say. */
  readonly isImport?: true
  /**
   * For a change of many steps: what came of considering each on the workspace as those before it leave it.
   * The whole is not held against the workspace before the first of them again. See steps.ts.
   */
  readonly considered?: Pick<ChangeResult, 'advice' | 'findings'>
  /** The rows made ready for the record, where that was done in turns before. */
  readonly ready?: SealedRows
  /** For corrections: which change is reverted, and how it shows in the record: by the deed's command. */
  readonly reverts?: {
    readonly change: string
    readonly command: string
    readonly kind: Exclude<ChangeKind, 'do'>
  }
}

export type QueryHandler<Name extends QueryName> = (
  view: WorkspaceView,
  input: ParsedInputOf<Name>,
) => Result<OutputOf<Name>>

export type CommandHandler<Name extends CommandName> = (
  view: WorkspaceView,
  input: ParsedInputOf<Name>,
) => Result<Plan<Name>>

/** The workspace that the call looks at: the open one, or what it was at a moment of the past. Fails where there is none. */
export type Look = () => Result<WorkspaceView>

/**
 * Acts and the queries about the app itself need no open workspace. One that reads it does so through `look`, and so
 * answers for the past, too.
 */
export type AppHandler<Name extends ActName | QueryName> = (
  input: ParsedInputOf<Name>,
  look: Look,
) => Result<OutputOf<Name>> | Promise<Result<OutputOf<Name>>>

/**
 * What a command that takes long does before its transaction, in turns with other calls. It writes nothing and
 * is handed the same input as the command, which finds by it what was made ready, and sees to it that the
 * workspace is still the same. A failure is the command's answer.
 */
export type Preparations = {
  readonly [N in CommandName]?: (input: ParsedInputOf<N>) => Promise<Result<null>>
}

/** The handlers of one feature; the names that it serves are spelled out where it is declared. */
export type QueryHandlers<Name extends QueryName> = { readonly [N in Name]: QueryHandler<N> }
export type CommandHandlers<Name extends CommandName> = { readonly [N in Name]: CommandHandler<N> }
export type AppHandlers<Name extends ActName | QueryName> = { readonly [N in Name]: AppHandler<N> }
