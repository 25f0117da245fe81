import { useMemo } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { useMirror } from '../../client/mirror.ts'
import { usePlanMode } from '../../client/plan-mode.ts'
import { useView } from '../../client/view.ts'
import { useMapState } from './map-state.ts'
import { layOut } from './model/layout.ts'
import type { Layout } from './model/layout.ts'
import { neighbourhood } from './model/neighbourhood.ts'
import { accountNodeId } from './model/scene.ts'
import { stagedLinks } from './model/staged-links.ts'

/** Levels below an account when nobody has said how many; the overview goes as deep as it can. */
const startDepth = 1
export const mostDepth = 9

export interface VisibleMap {
  /** null where nothing is in the middle, or what was is gone. */
  readonly focus: string | null
  readonly depth: number
  readonly layout: Layout
  /** The node at which the keyboard is. */
  readonly cursor: string | null
}

/** What the map shows just now, laid out; made anew when accounts, links, the plan or the person's wishes change. */
export function useMapScene(): VisibleMap {
  const graph = useMirror((mirror) => mirror.graph)
  const accounts = useMirror((mirror) => mirror.versions.account)
  const links = useMirror((mirror) => mirror.versions.link)
  const chosen = useView((view) => view.account)
  const wanted = useView((view) => view.depth)
  const pages = useMapState((state) => state.pages)
  const picked = useMapState((state) => state.picked)
  const cursor = useMapState((state) => state.cursor)
  const plan = usePlanMode()
  const steps = useAnswer('plans.staged', plan === null ? null : { plan })
  const waiting = steps.state === 'ready' ? steps.value : null
  const staged = useMemo(() => stagedLinks(waiting ?? []), [waiting])
  const focus = useMirror((mirror) => (chosen !== null && mirror.accountOf(chosen) ? chosen : null))
  const depth = wanted ?? (focus === null ? mostDepth : startDepth)
  const layout = useMemo(
    () => layOut(neighbourhood(graph, { focus, depth, pages, picked, staged })),
    // The versions stand for what the graph says of accounts and links.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, accounts, links, focus, depth, pages, picked, staged],
  )
  const there = cursor !== null && layout.nodes.has(cursor)
  const at = there ? cursor : firstNode(layout, focus)
  return useMemo(() => ({ focus, depth, layout, cursor: at }), [focus, depth, layout, at])
}

function firstNode({ nodes }: Layout, focus: string | null): string | null {
  if (focus !== null) return accountNodeId(focus)
  const [first] = nodes.keys()
  return first ?? null
}
