import type { AccessGraph } from '../../access/graph.ts'

/**
 * Keeps the last long answer of each workspace that is open, so that its pages are cut from one list instead of being
 * made anew for each. The key says what was asked and of which revision. What throws is not kept.
 */
export function keptAnswers<Answer>(): (graph: AccessGraph, key: string, make: () => Answer) => Answer {
  // By the graph, of which a workspace that is open has one.
  const known = new WeakMap<AccessGraph, { readonly key: string; readonly answer: Answer }>()
  return (graph, key, make) => {
    const before = known.get(graph)
    if (before?.key === key) return before.answer
    const answer = make()
    known.set(graph, { key, answer })
    return answer
  }
}
