import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginnings } from '../../electron/shell/command-line.ts'
import { filesIn, pack, root } from './pack.ts'
import type { Packed } from './pack.ts'
import { answersOf, ask } from './program.ts'
import type { Program } from './program.ts'
import { fusesOn, makeStandInModule } from './stand-in-electron.ts'

const arch = process.arch === 'arm64' ? 'arm64' : 'x64'
const binary = `node_modules/better-sqlite3/prebuilds/linux-${arch}.node`
const document = join(root, 'resources', 'sample-agency.keyholder.json')

/** Every file of the archive is one of these, and of each of these there is one. */
const belonging = [
  /^package\.json$/,
  /^out\/main\/main\.js$/,
  /^out\/main\/cli\.js$/,
  /^out\/main\/pdf-worker\.js$/,
  /^out\/main\/evidence-worker\.js$/,
  /^out\/main\/[\w-]+-[\w-]{8}\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/verify-page\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|woff2)$/,
  /^resources\/sample-agency\.keyholder\.json$/,
  /^resources\/fonts\/(400Regular|700Bold)\/NotoSansJP_(400Regular|700Bold)\.ttf$/,
  /^resources\/translations\/[a-z]{2}\/[a-z-]+\.json$/,
  /^node_modules\/better-sqlite3\/(LICENSE|package\.json)$/,
  /^node_modules\/better-sqlite3\/lib\/(binding|database|index|sqlite-error|util)\.js$/,
  /^node_modules\/better-sqlite3\/lib\/methods\/[a-z]+\.js$/,
  new RegExp(`^${binary}$`),
]

/** What stands beside the archive: Electron, under our name and with our fuses. */
const installed = [
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'keyholder',
  'locales/en-US.pak',
  'locales/ja.pak',
  'locales/sv.pak',
  'resources/app.asar',
  `resources/app.asar.unpacked/${binary}`,
  'resources/licenses/better-sqlite3.txt',
  'resources/licenses/noto-sans-jp.txt',
  'resources/licenses/program.md',
  'resources/licenses/window.md',
  'version',
]

const inRepository: Program = [process.execPath, join(root, 'electron', 'cli.ts')]

let folder: string
let packed: Packed

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyholder-package-'))
  packed = await pack(folder, arch)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const licence = (name: string) => readFileSync(join(packed.app, 'resources', 'licenses', name), 'utf8')
const textOf = (path: string) => readFileSync(join(packed.contents, path), 'utf8')

describe('the package', () => {
  it('holds no file that does not belong to it, and lacks none', () => {
    const strays = packed.archived.filter((path) => !belonging.some((pattern) => pattern.test(path)))
    const lacking = belonging.filter((pattern) => !packed.archived.some((path) => pattern.test(path)))
    expect({ strays, lacking }).toEqual({ strays: [], lacking: [] })
  })

  it('holds all that was built, and nothing that was built before', () => {
    const built = ['main', 'preload', 'renderer', 'verify-page'].flatMap((part) =>
      filesIn(join(root, 'out', part))
        .filter((path) => path !== 'third-party-licenses.md')
        .map((path) => `out/${part}/${path}`),
    )
    expect(packed.archived.filter((path) => path.startsWith('out/')).toSorted()).toEqual(built.toSorted())
    // A thread is started by the name of its file, not imported.
    const begun = ['main', 'pdf-worker', 'evidence-worker'].map((name) => `out/main/${name}.js`)
    const reached = begun.flatMap((path) => reachedFrom(path))
    expect([...new Set(reached)].toSorted()).toEqual(
      built.filter((path) => path.startsWith('out/main/')).toSorted(),
    )
  })

  it('has one native binary, beside the archive, and nothing else there', () => {
    expect(packed.besides).toEqual([binary])
    expect(packed.files).toEqual(installed.toSorted())
  })

  it('asks for no package but Electron and the native database, and only main for Electron', () => {
    const asking = Object.fromEntries(
      packed.archived
        .filter((path) => path.startsWith('out/main/'))
        .map((path) => [path, importsIn(path).filter((name) => !name.startsWith('.') && !isBuiltin(name))]),
    )
    const those = (name: string) => Object.keys(asking).filter((path) => asking[path]?.includes(name))
    expect(new Set(Object.values(asking).flat())).toEqual(new Set(['better-sqlite3', 'electron']))
    expect(those('electron')).toEqual(['out/main/main.js'])
    expect(those('better-sqlite3')).toHaveLength(1)
  })

  it('says in its package.json what to start and nothing of how it was made', () => {
    const described = JSON.parse(textOf('package.json')) as object
    expect(described).toMatchObject({ main: 'out/main/main.js', type: 'module', productName: 'Keyholder' })
    expect(described).not.toHaveProperty('scripts')
    expect(described).not.toHaveProperty('devDependencies')
  })

  it('has the licence of what it is made of, fonts included, where a person finds it', () => {
    expect(licence('window.md')).toMatch(/^## react - .*\n[\s\S]*Permission is hereby granted/m)
    expect(licence('window.md')).toMatch(/^## @fontsource-variable\/inter - .*\(OFL-1\.1\)/m)
    expect(licence('program.md')).toContain('## zod - ')
    expect(licence('better-sqlite3.txt')).toContain('Joshua Wise')
    expect(licence('program.md')).toContain('## pdfmake - ')
    expect(licence('noto-sans-jp.txt')).toContain('SIL OPEN FONT LICENSE')
  })

  it('is closed to everything that would run other code in it', () => {
    expect(fusesOn(join(packed.app, 'keyholder'))).toEqual([
      'cookieEncryption',
      'asarIntegrity',
      'onlyLoadAppFromAsar',
    ])
  })
})

// The binary in the package is for Linux; elsewhere the installed app itself is asked (see the workflow).
describe.skipIf(process.platform !== 'linux')('the command line out of the package, in plain Node', () => {
  it('answers questions, imports into a database and reports on it as in the repository', async () => {
    const answers = await answersOf(inPackage(), document)
    expect(answers.map(({ code }) => code)).toEqual([0, 1, 2, 0, 0])
    expect(answers).toEqual(await answersOf(inRepository, document))
  }, 60_000)

  it('runs before main touches anything of Electron', async () => {
    makeStandInModule(join(packed.contents, 'node_modules', 'electron'))
    const main = evaluated(`await import('${addressOf('out/main/main.js')}')`)
    const question = ['account.edit', 'mcc', '--workspace', document]
    const yes = await ask(main, ['check', 'anna', ...question], folder)
    const no = await ask(main, ['--no-sandbox', 'check', 'bo', ...question], folder)
    expect(yes).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\{"allowed":true/), stderr: '' })
    expect(no).toMatchObject({ code: 1, stdout: expect.stringMatching(/^\{"allowed":false/), stderr: '' })

    const window = await ask(main, [document], folder)
    expect(window.stderr).toMatch(/is not a function|Electron was asked for/)
  })

  it('knows the commands by which main tells it from the window', async () => {
    const { stdout } = await ask(inPackage(), ['--help'], folder)
    const [, listed = ''] = stdout.split('Commands:')
    const commands = [...listed.matchAll(/^ {2}([a-z-]+)/gm)].map((found) => found[1] ?? '')
    expect(beginnings.filter((word) => !word.startsWith('-')).toSorted()).toEqual(commands.toSorted())
  })
})

/** What main runs when it is asked on the command line. */
function inPackage(): Program {
  return evaluated(`const { runCli } = await import('${addressOf('out/main/cli.js')}')
    process.exitCode = await runCli(process.argv.slice(1), process)`)
}

/** Arguments as an installed app sees them: the program, then what the person wrote. */
function evaluated(script: string): Program {
  return [process.execPath, '--input-type=module', '--eval', script, '--']
}

function addressOf(path: string): string {
  return pathToFileURL(join(packed.contents, path)).href
}

const imports = [/^(?:import|export)\b[^"\n]*"([^"\n]+)"/gm, /\bawait import\("([^"\n]+)"\)/g]

function importsIn(path: string): readonly string[] {
  return imports.flatMap((pattern) => [...textOf(path).matchAll(pattern)].map((found) => found[1] ?? ''))
}

/** The file, and every file of ours that it comes to import. */
function reachedFrom(path: string, reached = new Set<string>()): readonly string[] {
  if (reached.has(path)) return []
  reached.add(path)
  for (const name of importsIn(path).filter((one) => one.startsWith('.'))) {
    reachedFrom(posix.join(dirname(path), name), reached)
  }
  return [...reached]
}
