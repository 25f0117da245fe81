import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runCli } from '../../electron/cli/program.ts'

export const sample = 'resources/sample-agency.keyholder.json'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in this process, as if from a shell. */
export async function run(args: readonly string[], stdin = ''): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const into = (name: keyof typeof said) =>
    new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, next) {
        said[name] += chunk
        next()
      },
    })
  const code = await runCli(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: into('stdout'),
    stderr: into('stderr'),
  })
  return { code, ...said }
}

/** A folder of its own for a test, and the app's folder in it: nothing of the machine's is touched. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyholder-cli-'))
  process.env['KEYHOLDER_DIR'] = join(folder, 'app')
  return folder
}

export function written(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
