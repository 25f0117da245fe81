/**
 * A circle that can be reached from one of `starts` by going from node to node, or null. Each element
 * follows on the one before it, and the first on the last. Every node is entered once.
 */
export function findCycle(
  starts: Iterable<string>,
  next: (node: string) => readonly string[],
): readonly string[] | null {
  const finished = new Set<string>()
  const onPath = new Set<string>()
  for (const start of starts) {
    if (finished.has(start)) continue
    const path = [{ node: start, ahead: next(start).values() }]
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
