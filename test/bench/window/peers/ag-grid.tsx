import {
  ClientSideRowModelModule,
  ColumnApiModule,
  ExternalFilterModule,
  ModuleRegistry,
  themeQuartz,
} from 'ag-grid-community'
import type { ColDef } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useImperativeHandle, useMemo, useRef } from 'react'
import type { Ref } from 'react'
import { roleIn } from './matrix.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule, ExternalFilterModule])

/** As close as Keyholder's own cells stand. */
const [rowHeight, colWidth, headWidth, headHeight] = [32, 68, 272, 92]
const theme = themeQuartz.withParams({ fontSize: 13, cellHorizontalPadding: 4 })

/** What is done to the grid from outside of it. */
export interface MatrixHand {
  /** Leaves the accounts whose names contain this; all of them for an empty text. */
  readonly filter: (text: string) => void
  readonly sortByName: () => void
}

interface RoleMatrixProps {
  readonly matrix: Matrix
  readonly hand: Ref<MatrixHand>
  /** What a policy asks of the styles that it makes. */
  readonly styleNonce?: string
}

/**
 * AG Grid Community, accounts down and members across, both axes virtual. Its quick filter asks every one of 2,000
 * columns of 88,000 rows; names alone are filtered by a function, which is much faster, and rows do not glide.
 */
export function RoleMatrix({ matrix, hand, styleNonce }: RoleMatrixProps) {
  const grid = useRef<AgGridReact<MatrixRow>>(null)
  const searched = useRef('')
  const columns = useMemo(() => columnsOf(matrix), [matrix])
  const rows = useMemo(() => [...matrix.rows], [matrix])
  useImperativeHandle(
    hand,
    () => ({
      filter: (text) => {
        searched.current = text.toLowerCase()
        grid.current?.api.onFilterChanged()
      },
      sortByName: () => grid.current?.api.applyColumnState({ state: [{ colId: 'name', sort: 'asc' }] }),
    }),
    [],
  )
  return (
    <div className="grid">
      <AgGridReact<MatrixRow>
        ref={grid}
        theme={theme}
        {...(styleNonce === undefined ? {} : { styleNonce })}
        rowData={rows}
        columnDefs={columns}
        getRowId={({ data }) => data.id}
        rowHeight={rowHeight}
        headerHeight={headHeight}
        rowBuffer={3}
        animateRows={false}
        isExternalFilterPresent={() => searched.current !== ''}
        doesExternalFilterPass={({ data }) => data?.name.toLowerCase().includes(searched.current) ?? false}
      />
    </div>
  )
}

function columnsOf({ columns }: Matrix): ColDef<MatrixRow>[] {
  const names: ColDef<MatrixRow> = {
    colId: 'name',
    headerName: 'Account',
    field: 'name',
    pinned: 'left',
    width: headWidth,
    comparator: compare,
  }
  const members = columns.map(({ id, name }): ColDef<MatrixRow> => {
    return {
      colId: id,
      headerName: name,
      width: colWidth,
      sortable: false,
      valueGetter: ({ data }) => (data ? roleIn(data, id) : null),
    }
  })
  return [names, ...members]
}

const { compare } = new Intl.Collator('en', { numeric: true })
