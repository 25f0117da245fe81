const namesShown = 20

/** Many names for one sentence: the first of them, and how many there are. */
export function listed(names: readonly string[]): { readonly count: number; readonly names: string } {
  const shown = names.slice(0, namesShown).join(', ')
  return { count: names.length, names: names.length > namesShown ? `${shown} …` : shown }
}
