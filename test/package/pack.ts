import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ensureBuilt } from '../../electron/shell/build.ts'
import { readArchive, unpackArchive } from './archive.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

export const root = join(import.meta.dirname, '..', '..')

export interface Packed {
  /** What an installer would put on the disk. */
  readonly app: string
  readonly files: readonly string[]
  /** What is in the archive, and what of it lies beside it. */
  readonly archived: readonly string[]
  readonly besides: readonly string[]
  /** The archive, unpacked. */
  readonly contents: string
}

/** Packs for Linux as `npm run dist -- --dir` does, into a folder, around an Electron that is none. */
export async function pack(folder: string, arch: 'x64' | 'arm64'): Promise<Packed> {
  const built = await ensureBuilt(root)
  if (!built.ok) throw new Error(built.output)
  const electron = join(folder, 'electron')
  const output = join(folder, 'installers')
  makeStandInElectron(electron)
  await build(['--linux', `--${arch}`], { electronDist: electron, 'directories.output': output })

  const app = join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
  const archive = join(app, 'resources', 'app.asar')
  const contents = join(folder, 'contents')
  unpackArchive(archive, contents)
  const { files } = readArchive(archive)
  return {
    app,
    files: filesIn(app),
    archived: files.map(({ path }) => path),
    besides: files.filter(({ offset }) => offset === undefined).map(({ path }) => path),
    contents,
  }
}

/** All files below a folder, as `out/main/main.js`. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted()
}

async function build(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<void> {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const changed = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`)
  // Where it sees a test it is silent, and links files instead of copying them.
  const { NODE_ENV: _, VITEST: __, ...variables } = process.env
  const child = spawn(process.execPath, [builder, '--dir', '--publish', 'never', ...args, ...changed], {
    cwd: root,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`electron-builder ended with ${String(code)}:\n${output}`)
}
