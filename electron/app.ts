import type { Result } from '../shared/contract/failure.ts'
import type { Moment } from '../shared/contract/past.ts'
import type { Happening } from '../shared/contract/wire.ts'
import type { OpenWorkspace } from '../shared/contract/workspace.ts'
import { createCurrentWorkspace } from './current-workspace.ts'
import { createDispatch } from './dispatch.ts'
import { createFiles } from './features/files/files.ts'
import { createOpenings } from './features/workspace/openings.ts'
import { createHandlers } from './handlers.ts'
import type { Environment } from './ports.ts'

/** Keyholder without a window: what the shell, the host, the command line and the tests talk to. */
export interface App {
  /** The only way in, for every call of the contract. With `at` it is answered from that moment of the past. */
  call(name: string, input: unknown, at?: Moment): Promise<Result<unknown>>
  /** Hears of everything that happens; returns the way to stop hearing. */
  subscribe(listener: (happening: Happening) => void): () => void
  /** Opens a workspace database by its path. */
  openPath(path: string, options?: { readonly readOnly?: boolean }): Result<OpenWorkspace>
  /** Opens what was open when the app last ended; null where there was none. */
  openLast(): Result<OpenWorkspace> | null
  close(): void
}

/** The composition root: the one place where features, store and engine meet. */
export function openApp(environment: Environment): App {
  const current = createCurrentWorkspace(environment)
  const files = createFiles({ ids: environment.ids })
  const openings = createOpenings(environment, current, files)

  const handlers = createHandlers(environment, current, files, openings)

  return {
    call: createDispatch(handlers, {
      opened: () => current.opened(),
      view: (opened) => current.view(opened),
      look: (moment) => current.look(moment),
      whileLooking: (act) => current.whileLooking(act),
      publish: (change) => current.publishChange(change),
    }),
    subscribe: (listener) => current.subscribe(listener),
    openPath: (path, options) => openings.path(path, options),
    openLast: () => openings.last(),
    close() {
      current.replace(null)
      files.close()
    },
  }
}
