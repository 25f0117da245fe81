import type { Viewport } from '@xyflow/react'
import { mirrorNow } from '../../client/mirror.ts'

const storageName = 'keyholder.map'
/** The oldest are forgotten first. */
const mostKept = 100

/** Where the person was looking on the map around an account (null: the overview), if they were there before. */
export function keptViewport(focus: string | null): Viewport | null {
  return kept().find(([key]) => key === keyOf(focus))?.[1] ?? null
}

/** Remembers where the person looks, across other screens and a reload. */
export function keepViewport(focus: string | null, viewport: Viewport): void {
  const key = keyOf(focus)
  const others = kept().filter(([other]) => other !== key)
  const all = [...others, [key, viewport]].slice(-mostKept)
  window.sessionStorage.setItem(storageName, JSON.stringify(all))
}

function keyOf(focus: string | null): string {
  return JSON.stringify([mirrorNow().workspace?.id ?? null, focus])
}

function kept(): readonly (readonly [string, Viewport])[] {
  const text = window.sessionStorage.getItem(storageName)
  return text === null ? [] : (JSON.parse(text) as [string, Viewport][])
}
