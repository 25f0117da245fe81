import type { CommandHandlers } from '../../feature.ts'
import type { Files } from '../files/files.ts'
import { planImport } from './plan-import.ts'
import { readFiles } from './read-files.ts'
import type { NamedBytes } from './read-files.ts'

/** Taking files into the open workspace, as one change. */
export function importCommands(files: Files): CommandHandlers<'import.files'> {
  return {
    'import.files': (view, { uploads }) => {
      const taken: NamedBytes[] = []
      for (const upload of uploads) {
        const file = files.take(upload)
        if (!file.ok) return file
        taken.push(file.value)
      }
      const incoming = readFiles(taken)
      return incoming.ok ? planImport(view, incoming.value) : incoming
    },
  }
}
