import { useCallback, useState } from 'react'
import { ReportButton, ReportDialog } from '../report/export-report-button.tsx'
import type { ReportSelection } from '../report/report-form.tsx'
import { useGridView } from './grid-view.ts'
import type { GridAxes } from './model/axes.ts'
import { colSpans, placesOf, rowSpans } from './model/ranges.ts'
import { countCells, selectedRanges } from './model/selection.ts'

/** The report: about the selected accounts and people, or with one cell about all that the grid shows. */
export function GridExport({ axesNow }: { readonly axesNow: () => GridAxes }) {
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<ReportSelection>({})
  // Only now: listing what is selected of 88,000 accounts would hold up every key that selects.
  const open = () => {
    setChosen(chosenNow(axesNow()))
    setOpened(true)
  }
  const close = useCallback(() => setOpened(false), [])
  return (
    <>
      <ReportButton onClick={open} />
      <ReportDialog {...chosen} opened={opened} onClose={close} />
    </>
  )
}

function chosenNow(axes: GridAxes): ReportSelection {
  const ranges = selectedRanges(useGridView.getState().selection)
  if (countCells(ranges) <= 1) return { accounts: axes.covered(), members: axes.people() }
  const accounts = [...placesOf(rowSpans(ranges))].flatMap((row) => axes.accounts[row] ?? [])
  const members = [...placesOf(colSpans(ranges))].flatMap((col) => axes.members[col] ?? [])
  return { accounts: [...new Set(accounts)], members }
}
