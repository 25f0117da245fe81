import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundles are made of. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'verify-page.vite.config.ts',
  'package.json',
  'package-lock.json',
]

const products = [
  join('out', 'main', 'main.js'),
  join('out', 'preload', 'preload.cjs'),
  join('out', 'renderer', 'index.html'),
  join('out', 'verify-page', 'index.html'),
]

/** The same as `npm run build`: three bundles, and the page that checks evidence packs. */
const builds = [
  [join('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
  [join('vite', 'bin', 'vite.js'), 'build', '--config', 'verify-page.vite.config.ts', '--logLevel', 'warn'],
] as const

/** Whether a bundle is missing or older than something that it is made of. */
export function isOutOfDate(root: string): boolean {
  const built = products.map((product) => join(root, product))
  if (!built.every((product) => existsSync(product))) return true
  const oldest = Math.min(...built.map((product) => statSync(product).mtimeMs))
  return sources.some((source) => newestIn(join(root, source)) > oldest)
}

/** The latest change at or below the path; a folder changes when something in it comes or goes. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

export type Built = { readonly ok: true } | { readonly ok: false; readonly output: string }

/** Builds what is out of date, in silence; what the bundler said comes back where it failed. */
export async function ensureBuilt(root: string): Promise<Built> {
  return isOutOfDate(root) ? build(root) : { ok: true }
}

async function build(root: string): Promise<Built> {
  const built = await Promise.all(builds.map((each) => run(root, each)))
  return built.find(({ ok }) => !ok) ?? { ok: true }
}

function run(root: string, [bundler, ...args]: (typeof builds)[number]): Promise<Built> {
  // A build that a test asks for is the same as any other.
  const { NODE_ENV: _, ...variables } = process.env
  const child = spawn(process.execPath, [join(root, 'node_modules', bundler), ...args], {
    cwd: root,
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (text: string) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: String(error) }))
    child.on('close', (code) => resolve(code === 0 ? { ok: true } : { ok: false, output }))
  })
}
