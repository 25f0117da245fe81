import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { appFolder } from './app-folder.ts'

export interface HostOptions {
  /** The app's own folder. */
  readonly dir: string
  /** 0: any free one. */
  readonly port: number
  /** Whether a browser is opened; `null`: where there is a display. */
  readonly open: boolean | null
}

export type ReadOptions =
  | { readonly ok: true; readonly options: HostOptions }
  | { readonly ok: false; readonly problem: string }

type Variables = Readonly<Record<string, string | undefined>>

/** Reads `--dir FOLDER`, `--open`, `--no-open`, `KEYHOLDER_DIR` and `KEYHOLDER_PORT`. */
export function readOptions(args: readonly string[], variables: Variables): ReadOptions {
  let values: { readonly dir?: string | undefined; readonly open?: boolean | undefined }
  try {
    values = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' }, open: { type: 'boolean' } },
      allowNegative: true,
      strict: true,
    }).values
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
  const port = Number(variables['KEYHOLDER_PORT'] ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return { ok: false, problem: `KEYHOLDER_PORT is no port: ${variables['KEYHOLDER_PORT']}` }
  }
  const dir = values.dir ?? variables['KEYHOLDER_DIR'] ?? appFolder(process.platform, variables)
  if (dir === '') return { ok: false, problem: '--dir needs a folder' }
  return {
    ok: true,
    options: { dir: isAbsolute(dir) ? dir : resolve(dir), port, open: values.open ?? null },
  }
}
