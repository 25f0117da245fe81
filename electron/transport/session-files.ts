import type { Result } from '../../shared/contract/failure.ts'
import type { WireApp } from './wire-app.ts'

/** Remembers the files that one window opened, so that they go when the window goes. */
export interface SessionFiles {
  /** Looks at an answer on its way to the window. */
  note(call: string, input: unknown, result: Result<unknown>): void
  forgetAll(): Promise<void>
}

/** Follows the uploads and downloads in the answers of one session. */
export function followFiles(app: WireApp): SessionFiles {
  const open = new Set<string>()
  return {
    note(call, input, result) {
      if (!result.ok) return
      const forgotten = call === 'files.forget' ? text(input, 'file') : null
      if (forgotten !== null) open.delete(forgotten)
      const opened = call === 'files.begin' ? text(result.value, 'upload') : text(result.value, 'download')
      if (opened !== null) open.add(opened)
    },
    async forgetAll() {
      const files = [...open]
      open.clear()
      // One that was taken meanwhile is not found any more, which is as good.
      await Promise.allSettled(files.map((file) => app.call('files.forget', { file })))
    },
  }
}

function text(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const found = (value as { readonly [name: string]: unknown })[key]
  return typeof found === 'string' ? found : null
}
