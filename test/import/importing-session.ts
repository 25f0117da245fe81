import type { OutputOf } from '../../shared/contract/contract.ts'
import type { ImportFilter, ImportLine } from '../../shared/contract/import.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

/** An import as a window goes through it. */
export interface ImportTest {
  readonly app: TestApp
  readonly session: string
  readonly read: (...files: readonly TestFile[]) => Promise<OutputOf<'import.read'>>
  readonly lines: (filter?: ImportFilter) => Promise<readonly ImportLine[]>
}

export interface TestFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A session in an app with an empty workspace, or in the app given. */
export async function startImport(given?: TestApp): Promise<ImportTest> {
  const app = given ?? startApp()
  if (!given) await app.ask('workspace.create', { name: 'Agency' })
  const { session } = await app.ask('import.begin', {})
  return {
    app,
    session,
    read: async (...files) => {
      const uploads: string[] = []
      for (const { name, bytes } of files) uploads.push(await upload(app, name, bytes))
      return app.ask('import.read', { session, uploads })
    },
    lines: async (filter = {}) => (await app.ask('import.lines', { session, filter, limit: 1000 })).lines,
  }
}

/** `new link`, `gone grant`: what a line is, in short. */
export function inShort({ what, table, names }: ImportLine): string {
  const { account, parent, child, member } = names
  return `${what} ${table}: ${[parent, child, member, account].filter((name) => name !== null).join(' › ')}`
}

/** Takes everything over that the files say, what is gone too. */
export async function applyAll({ app, session }: ImportTest) {
  const { reading } = await app.ask('import.lines', { session, limit: 0 })
  return app.ask('import.apply', { session, reading, chosen: { filters: [{}] } })
}
