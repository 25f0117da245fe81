import type { ResultAct } from './result-acts.ts'
import type { GroupName, Result, Results } from './results.ts'

/** A line of the finder's list. */
export type Line =
  | { readonly kind: 'head'; readonly group: GroupName }
  | { readonly kind: 'result'; readonly result: Result; readonly place: number }
  | { readonly kind: 'act'; readonly act: ResultAct; readonly place: number }
  | { readonly kind: 'more'; readonly count: number }

/** Groups one below the other, each with its heading; results are numbered through. */
export function linesOf({ groups }: Results): readonly Line[] {
  let place = 0
  return groups.flatMap(({ name, results, more }): readonly Line[] => [
    { kind: 'head', group: name },
    ...results.map((result): Line => ({ kind: 'result', result, place: place++ })),
    ...(more > 0 ? [{ kind: 'more', count: more } as const] : []),
  ])
}

/** The line that has this number; -1 where there is none. */
export function lineAt(lines: readonly Line[], place: number): number {
  return lines.findIndex((line) => 'place' in line && line.place === place)
}
