import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A way of starting Keyholder: the program, and what stands before the command. */
export type Program = readonly [string, ...(readonly string[])]

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command as a process of its own, without a display and with a folder of its own. */
export function ask([program, ...before]: Program, args: readonly string[], dir: string): Promise<Ended> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...variables } = process.env
  const child = spawn(program, [...before, ...args], {
    env: { ...variables, KEYHOLDER_DIR: join(dir, 'app') },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows starts command files through its shell only.
    shell: program.endsWith('.cmd'),
  })
  const said = { stdout: '', stderr: '' }
  // A sign may come in two parts.
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

/** What a program answers to a yes, a no, a question that is wrong, and for a report on a database. */
export async function answersOf(program: Program, document: string): Promise<readonly Ended[]> {
  const dir = mkdtempSync(join(tmpdir(), 'keyholder-package-'))
  const workspace = join(dir, 'w.keyholder')
  const check = (member: string) =>
    ask(program, ['check', member, 'account.edit', 'mcc', '--workspace', document], dir)
  try {
    const checked = [await check('anna'), await check('bo'), await check('nobody')]
    const imported = await ask(program, ['import', document, '--workspace', workspace], dir)
    const reported = await ask(program, ['report', 'access', '--workspace', workspace, '--out', '-'], dir)
    return [...checked, imported, reported]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
