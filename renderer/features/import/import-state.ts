import { create } from 'zustand'
import type { Failure } from '../../../shared/contract/failure.ts'
import type {
  ImportApplied,
  ImportCounts,
  ImportProgress,
  ImportQuestion,
  ImportReading,
} from '../../../shared/contract/import.ts'
import type { Answer } from './answers.ts'
import { firstChoice } from './choice.ts'
import type { Choice } from './choice.ts'
import type { Sent } from './sending.ts'

/** The parts of the window. One may go to and fro between them at any time. */
export const importSteps = ['files', 'questions', 'differences'] as const
export type ImportStep = (typeof importSteps)[number]

/** What is beside the import itself, and can be looked at while it waits. */
export type ImportAside = 'kit' | 'remembered'

export type ImportStage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'sending'; readonly sent: Sent }
  | { readonly kind: 'reading'; readonly progress: ImportProgress | null }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'read'; readonly reading: ImportReading }

/** What was taken over, and where what should not be was put. */
export interface Outcome {
  readonly applied: ImportApplied
  readonly plan: { readonly id: string; readonly name: string; readonly steps: number } | null
}

export interface ImportState {
  readonly stage: ImportStage
  readonly step: ImportStep
  /** What is shown instead: what to fetch from the platforms, or how lists are remembered. */
  readonly aside: ImportAside | null
  /** Every file that was handed over: the back end may lose them, and they are then sent again. */
  readonly files: readonly File[]
  /** Files that did not arrive. */
  readonly unsent: readonly Failure[]
  readonly session: string | null
  /** Questions by their keys, answered ones among them: an answer can be given anew. */
  readonly asked: ReadonlyMap<string, ImportQuestion>
  /** Keys of the questions that were answered. */
  readonly answered: ReadonlySet<string>
  /** Answers by the keys of their questions, as they were left. */
  readonly drafts: ReadonlyMap<string, Answer>
  /** Keys of those that were changed since the files were read. */
  readonly touched: ReadonlySet<string>
  /** The key of the question that is looked at; null: the first that is open. */
  readonly asking: string | null
  readonly choice: Choice
  /** The reading whose numbers of lines the choice has. */
  readonly choiceOf: number | null
  /** Single lines have to be chosen again, because the workspace has moved on. */
  readonly isComparedAnew: boolean
  readonly outcome: Outcome | null
  /** How far lines are that are being taken over; null where none are, or nobody knows yet. */
  readonly taking: ImportProgress | null
  /** The differences from the workspace as it is by now; null where they were not looked at since the reading. */
  readonly counts: ImportCounts | null
}

export const freshImport: ImportState = {
  stage: { kind: 'empty' },
  step: 'files',
  aside: null,
  files: [],
  unsent: [],
  session: null,
  asked: new Map(),
  answered: new Set(),
  drafts: new Map(),
  touched: new Set(),
  asking: null,
  choice: firstChoice,
  choiceOf: null,
  isComparedAnew: false,
  outcome: null,
  taking: null,
  counts: null,
}

/** The import that is being looked at. It stays when its window is closed, with what was chosen. */
export const useImport = create<ImportState>()(() => freshImport)
