import { rowsATurn } from './structure-after.ts'

const onPath = 1
const finished = 2

/**
 * A circle that can be reached from one of `starts` by going from node to node, or null. Each element
 * follows on the one before it, and the first on the last. Nodes are small integers, of which `next` may give
 * new ones out; every node is entered once. Gives null now and then, where a caller may pause.
 */
export function* findingCycle(
  starts: Iterable<number>,
  next: (node: number) => readonly number[],
): Generator<null, readonly number[] | null> {
  const state: number[] = []
  const stateOf = (node: number) => (node < state.length ? state[node]! : 0)
  const isFinished = (node: number) => stateOf(node) === finished
  const mark = (node: number, as: number) => {
    while (state.length <= node) state.push(0)
    state[node] = as
  }
  let count = 0
  for (const start of starts) {
    if (count++ % rowsATurn === 0) yield null
    if (isFinished(start)) continue
    const first = next(start)
    // Nearly every start is a client below managers that others led to already.
    if (first.every(isFinished)) {
      mark(start, finished)
      continue
    }
    const path = [{ node: start, ahead: first.values() }]
    mark(start, onPath)
    while (path.length > 0) {
      const { node, ahead } = path.at(-1)!
      const step = ahead.next()
      if (step.done) {
        path.pop()
        mark(node, finished)
      } else if (stateOf(step.value) === onPath) {
        const nodes = path.map((part) => part.node)
        return nodes.slice(nodes.indexOf(step.value))
      } else if (!isFinished(step.value)) {
        mark(step.value, onPath)
        path.push({ node: step.value, ahead: next(step.value).values() })
      }
    }
  }
  return null
}
