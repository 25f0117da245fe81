import type { ViewPart } from '../../shared/contract/settings.ts'
import { call } from './client.ts'
import { mirrorNow } from './mirror.ts'

/** Written a little later: a person opens several rows one after the other. */
const writtenAfter = 400

let kept: { readonly [part in ViewPart]?: unknown } = {}
const waiting = new Map<
  ViewPart,
  { readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void }
>()

/** What the back end has kept of the workspace that is being opened; what waits of the one before is written now. */
export function takeKeptView(values: { readonly [part in ViewPart]?: unknown }): void {
  for (const { timer, write } of waiting.values()) {
    clearTimeout(timer)
    write()
  }
  kept = values
}

/** How this part was looked at last, in this window or before the app was started anew; whoever asks checks it. */
export function keptView(part: ViewPart): unknown {
  return kept[part]
}

/** Keeps how a part of the open workspace is looked at, for the next start. What cannot be kept is lost then, and nothing else. */
export function keepView(part: ViewPart, value: unknown): void {
  const workspace = mirrorNow().workspace?.id
  if (workspace === undefined) return
  kept = { ...kept, [part]: value }
  clearTimeout(waiting.get(part)?.timer)
  const write = () => {
    waiting.delete(part)
    void call('view.keep', { workspace, part, value: value as never })
  }
  waiting.set(part, { timer: setTimeout(write, writtenAfter), write })
}
