import { rowsATurn } from './structure-after.ts'

/**
 * A circle that can be reached from one of `starts` by going from node to node, or null. Each element
 * follows on the one before it, and the first on the last. Every node is entered once. Gives null now and
 * then, where a caller may pause.
 */
export function* findingCycle(
  starts: Iterable<string>,
  next: (node: string) => readonly string[],
): Generator<null, readonly string[] | null> {
  const finished = new Set<string>()
  const onPath = new Set<string>()
  const isFinished = (node: string) => finished.has(node)
  let count = 0
  for (const start of starts) {
    if (count++ % rowsATurn === 0) yield null
    if (finished.has(start)) continue
    const first = next(start)
    // Nearly every start is a client below managers that others led to already.
    if (first.every(isFinished)) {
      finished.add(start)
      continue
    }
    const path = [{ node: start, ahead: first.values() }]
    onPath.add(start)
    while (path.length > 0) {
      const { node, ahead } = path.at(-1)!
      const step = ahead.next()
      if (step.done) {
        path.pop()
        onPath.delete(node)
        finished.add(node)
      } else if (onPath.has(step.value)) {
        const nodes = path.map((part) => part.node)
        return nodes.slice(nodes.indexOf(step.value))
      } else if (!finished.has(step.value)) {
        onPath.add(step.value)
        path.push({ node: step.value, ahead: next(step.value).values() })
      }
    }
  }
  return null
}
