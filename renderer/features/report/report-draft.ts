import { create } from 'zustand'
import type { SavedReport } from '../../../shared/contract/reports.ts'
import type { Language } from '../../../shared/model/language.ts'
import { columnsOf, reportColumns } from '../../../shared/model/report.ts'
import type { ColumnId, ReportDefinition, ReportFilter, ReportKind } from '../../../shared/model/report.ts'
import { shownLanguage } from '../../client/language.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'

/** The report that the screen shows: of a kind, or one that is kept. It stays from one visit to the next. */
interface Draft {
  readonly definition: ReportDefinition
  /** The one that is kept which this began as. */
  readonly saved: SavedReport | null
  readonly begin: (kind: ReportKind) => void
  readonly show: (saved: SavedReport) => void
  readonly change: (change: Partial<ReportDefinition>) => void
  readonly narrow: (change: Partial<ReportFilter>) => void
  readonly kept: (saved: SavedReport | null) => void
}

const start: Pick<Draft, 'definition' | 'saved'> = { definition: { kind: 'access' }, saved: null }

export const useReport = create<Draft>()((set) => ({
  ...start,
  begin: (kind) => set({ definition: { kind }, saved: null }),
  show: (saved) => set({ definition: saved.definition, saved }),
  change: (change) => set(({ definition }) => ({ definition: tidy({ ...definition, ...change }) })),
  narrow: (change) =>
    set(({ definition }) => ({
      definition: tidy({ ...definition, filter: { ...definition.filter, ...change } }),
    })),
  kept: (saved) => set({ saved }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useReport.setState(start)
})

/** Puts a report that is kept on the screen, and goes there. */
export function showReport(saved: SavedReport): void {
  useReport.getState().show(saved)
  useView.getState().open('reports')
}

/** Without what says nothing, so that two definitions that mean the same are the same. */
function tidy({ filter = {}, ...definition }: ReportDefinition): ReportDefinition {
  const said = Object.fromEntries(
    Object.entries(filter).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== '',
    ),
  )
  const rest = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined))
  return { ...(rest as ReportDefinition), ...(Object.keys(said).length > 0 ? { filter: said } : {}) }
}

/** The columns that are shown, from left to right. */
export function chosenColumns({ kind, columns }: ReportDefinition): readonly ColumnId[] {
  return (columns as readonly ColumnId[] | undefined) ?? reportColumns[kind]
}

/** Every column of the kind: those that are shown in their order, then the others. */
export function offeredColumns(definition: ReportDefinition): readonly ColumnId[] {
  const chosen = chosenColumns(definition)
  return [...chosen, ...columnsOf(definition.kind).filter((column) => !chosen.includes(column))]
}

export function languageOf({ language }: ReportDefinition): Language {
  return language ?? shownLanguage()
}
