import type { ViewPart } from '../../shared/contract/settings.ts'
import { call } from './client.ts'

/** Written a little later: a person opens several rows one after the other. */
const writtenAfter = 400

let kept: { readonly [part in ViewPart]?: unknown } = {}
const timers = new Map<ViewPart, ReturnType<typeof setTimeout>>()

/** What the back end has kept of the workspace that is being opened. */
export function takeKeptView(values: { readonly [part in ViewPart]?: unknown }): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  kept = values
}

/** How this part was looked at last, in this window or before the app was started anew; whoever asks checks it. */
export function keptView(part: ViewPart): unknown {
  return kept[part]
}

/** Keeps how a part is looked at, for the next start. What cannot be kept is lost then, and nothing else. */
export function keepView(part: ViewPart, value: unknown): void {
  kept = { ...kept, [part]: value }
  clearTimeout(timers.get(part))
  timers.set(
    part,
    setTimeout(() => {
      timers.delete(part)
      void call('view.keep', { part, value: value as never })
    }, writtenAfter),
  )
}
