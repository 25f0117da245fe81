import { z } from 'zod'
import { columnGroups, columnSorts } from './person-columns.ts'
import { rowGroups, rowSorts } from './row-order.ts'

const arrangementSchema = z.object({
  rowSort: z.enum(rowSorts),
  rowGroup: z.enum(rowGroups),
  /** Whose role the rows are sorted by. */
  chosen: z.string().nullable(),
  columnSort: z.enum(columnSorts),
  columnGroup: z.enum(columnGroups),
  team: z.string().nullable(),
  onlyWithAccess: z.boolean(),
  onlyDifferent: z.boolean(),
  onlyDirect: z.boolean(),
  onlyAdmins: z.boolean(),
})

/** In which order a person looks at the grid, and what is left out: kept for each workspace. */
export type Arrangement = Readonly<z.infer<typeof arrangementSchema>>

/** The tree as it is, everyone by team, nothing left out. */
export const startArrangement: Arrangement = {
  rowSort: 'tree',
  rowGroup: 'none',
  chosen: null,
  columnSort: 'name',
  columnGroup: 'team',
  team: null,
  onlyWithAccess: false,
  onlyDifferent: false,
  onlyDirect: false,
  onlyAdmins: false,
}

/** Nothing is left out, whatever the order. */
export const noFilters = {
  team: null,
  onlyWithAccess: false,
  onlyDifferent: false,
  onlyDirect: false,
  onlyAdmins: false,
} as const satisfies Partial<Arrangement>

/** Reads what was kept; the start where that is nothing of ours. */
export function readArrangement(kept: unknown): Arrangement {
  const read = arrangementSchema.safeParse(kept)
  return read.success ? read.data : startArrangement
}

/** What is kept of a view that holds more. */
export function arrangementOf(view: Arrangement): Arrangement {
  return arrangementSchema.parse(view)
}
