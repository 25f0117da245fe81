import { basename, join } from 'node:path'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts'
import type { CurrentWorkspace } from '../../current-workspace.ts'
import type { AppHandlers } from '../../feature.ts'
import { describeWorkspace } from '../../opened-workspace.ts'
import type { Environment } from '../../ports.ts'
import { formatDocument } from '../document/format-document.ts'
import type { Files } from '../files/files.ts'
import { keptIn } from '../document/kept-in-store.ts'
import type { Openings } from './openings.ts'

export const documentType = 'application/json'

/** Opening, making, leaving and exporting whole workspaces. */
export function workspaceHandlers(
  { resources, preferences }: Environment,
  current: CurrentWorkspace,
  files: Files,
  openings: Openings,
): AppHandlers<
  | 'workspace.current'
  | 'workspace.recent'
  | 'workspace.create'
  | 'workspace.open-sample'
  | 'workspace.open-recent'
  | 'workspace.open-files'
  | 'workspace.close'
  | 'workspace.export'
> {
  return {
    'workspace.current': () => {
      const opened = current.opened()
      return done(opened && describeWorkspace(opened))
    },
    'workspace.recent': () => done(preferences.recent()),
    'workspace.create': ({ name }) => openings.create(name),
    'workspace.open-sample': () => openings.sample(join(resources, 'sample-agency.keyholder.json')),
    'workspace.open-recent': ({ file }) => {
      // A window may only hand back what the list gave it: it is no way to any file of the machine.
      const known = preferences.recent().some((recent) => recent.file === file)
      if (!known) return failed('not-found', 'file.not-there', { file })
      return forgetMissing(openings.path(file), file)
    },
    'workspace.open-files': ({ uploads }) => openings.uploads(uploads),
    'workspace.close': () => {
      current.replace(null)
      preferences.setLastOpen(null)
      return done(null)
    },
    'workspace.export': (_, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store } = looked.value
      const text = formatDocument(store.name, store.rows(), keptIn(store))
      const name = `${basename(store.path).replace(/\.[^.]*$/, '')}.keyholder.json`
      return done(files.offer({ name, type: documentType, bytes: Buffer.from(text) }))
    },
  }

  /** A workspace that is gone from the disk leaves the list; one that is merely locked stays. */
  function forgetMissing(result: Result<OpenWorkspace>, file: string): Result<OpenWorkspace> {
    if (!result.ok && result.error.code === 'not-found') preferences.forgetRecent(file)
    return result
  }
}
