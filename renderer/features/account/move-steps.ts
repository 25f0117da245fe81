import type { LinkEndIds } from './access-dialogs.ts'
import type { Step } from './act.ts'

/** As many as one `links.move` takes. */
const most = 500

/** Hands links over to another manager: one step for each manager that has them now. */
export function moveSteps(links: readonly LinkEndIds[], to: string): readonly Step[] {
  const byParent = Map.groupBy(links, ({ parent }) => parent)
  return [...byParent].flatMap(([from, same]) => {
    const children = [...new Set(same.map(({ child }) => child))]
    return Array.from({ length: Math.ceil(children.length / most) }, (_, part): Step => ({
      command: 'links.move',
      input: { children: children.slice(part * most, (part + 1) * most), from, to },
    }))
  })
}
