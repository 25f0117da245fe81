/** What the back end is asked about every account inside, before rows are filtered or sorted by it. */
export interface FactsWanted {
  /** How often grants had changed when it was asked. */
  readonly grants: number
  /** The accounts, as rows of the account table; the same object for the same subtree. */
  readonly rows: Int32Array
  /** By place in `rows`: the account and the one above it in the grid, null at the top. Ids are made as they are sent. */
  readonly line: (at: number) => [account: string, above: string | null]
  /** null: everyone. */
  readonly members: readonly string[] | null
  readonly shown: ShownRoles
  /** Whose role the rows are sorted by; null: nobody's. */
  readonly chosen: string | null
}

/** Which roles the grid shows. */
export interface ShownRoles {
  /** Only those granted on the account itself. */
  readonly direct: boolean
  /** Only those of administrators. */
  readonly admins: boolean
}

/** The answers, by row of the account table. */
export interface RowFacts {
  /** How many of the people hold a role that is shown. */
  readonly people: Int32Array
  /** 1 where the row says something else than the row above hands down (decision 0051). */
  readonly differs: Uint8Array
  /** The place of the chosen person's strongest role in its rule book; `noRole` where there is none. */
  readonly strongest: Uint8Array
}

/** Whether what was answered is still what is wanted. */
export function sameWants(a: FactsWanted, b: FactsWanted): boolean {
  return (
    a.grants === b.grants &&
    a.rows === b.rows &&
    a.members === b.members &&
    a.chosen === b.chosen &&
    a.shown.direct === b.shown.direct &&
    a.shown.admins === b.shown.admins
  )
}
