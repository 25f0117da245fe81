import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type FoundElectron =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: string }

/** Milliseconds that fetching may take before the browser is the better answer. */
const usualPatience = 30_000

export interface ElectronNeeds {
  readonly root: string
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  /** This process's user, where the system has such a number. */
  readonly user: number | undefined
  readonly display: boolean
  readonly patience?: number
}

/**
 * The program of Electron, fetched where it is not there yet. The package itself is never imported:
 * outside Electron that would start a download of its own, loudly and without end.
 */
export async function findElectron(needs: ElectronNeeds): Promise<FoundElectron> {
  if (!needs.display) return { ok: false, why: 'Electron needs a display, and there is none here' }
  if (needs.platform === 'linux' && needs.user === 0) {
    return { ok: false, why: 'Electron does not run as root' }
  }
  const folder = join(needs.root, 'node_modules', 'electron')
  const path = programIn(folder, needs.variables) ?? (await fetched(folder, needs))
  return path ? { ok: true, path } : { ok: false, why: 'Electron is not here and cannot be fetched' }
}

/** Where the package says that its program is. */
export function programIn(
  folder: string,
  variables: Readonly<Record<string, string | undefined>>,
): string | null {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = variables['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

async function fetched(folder: string, { variables, patience }: ElectronNeeds): Promise<string | null> {
  const installer = join(folder, 'install.js')
  if (!existsSync(installer)) return null
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: patience ?? usualPatience,
    killSignal: 'SIGKILL',
  })
  await new Promise((resolve) => {
    child.on('error', resolve)
    child.on('close', resolve)
  })
  return programIn(folder, variables)
}
