import { useMemo } from 'react'
import { ExportReportButton } from '../report/export-report-button.tsx'
import { useGridView } from './grid-view.ts'
import type { GridAxes } from './model/axes.ts'
import { colSpans, placesOf, rowSpans } from './model/ranges.ts'
import { countCells, selectedRanges } from './model/selection.ts'
import type { Selection } from './model/selection.ts'

/** The report: about the selected accounts and people, or with one cell about all that the grid shows. */
export function GridExport({ axes }: { readonly axes: GridAxes }) {
  const selection = useGridView((view) => (isOneCell(view.selection) ? null : view.selection))
  const chosen = useMemo(() => {
    if (!selection) return { accounts: axes.covered(), members: axes.people() }
    const ranges = selectedRanges(selection)
    const accounts = [...placesOf(rowSpans(ranges))].flatMap((row) => axes.accounts[row] ?? [])
    const members = [...placesOf(colSpans(ranges))].flatMap((col) => axes.members[col] ?? [])
    return { accounts: [...new Set(accounts)], members }
  }, [selection, axes])
  return <ExportReportButton accounts={chosen.accounts} members={chosen.members} />
}

function isOneCell(selection: Selection): boolean {
  return countCells(selectedRanges(selection)) <= 1
}
