/** Steps that are chosen, and the one from which a range is drawn. */
export interface StepSelection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const noSelection: StepSelection = { ids: new Set(), anchor: null }

/** Chooses one more step, or no longer. */
export function toggled({ ids }: StepSelection, id: string): StepSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Everything from the anchor to a step, in the order of `all`, beside what was chosen before. */
export function extended(selection: StepSelection, id: string, all: readonly string[]): StepSelection {
  const to = all.indexOf(id)
  const from = selection.anchor === null ? to : all.indexOf(selection.anchor)
  if (from === -1 || to === -1) return toggled(selection, id)
  const range = all.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id }
}

/** What is still there of a selection. */
export function within({ ids, anchor }: StepSelection, all: readonly string[]): StepSelection {
  const kept = all.filter((id) => ids.has(id))
  return { ids: new Set(kept), anchor: anchor !== null && all.includes(anchor) ? anchor : null }
}
