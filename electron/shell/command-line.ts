import type { Terminal } from '../cli/output.ts'

/** With what a command begins. Anything else that Electron is given is its own: a link, a file, a switch. */
export const beginnings = [
  'ask',
  'bulk',
  'check',
  'compare',
  'copy',
  'diff',
  'do',
  'evidence',
  'export',
  'findings',
  'has',
  'help',
  'import',
  'mail',
  'offboard',
  'pending',
  'plan',
  'redo',
  'report',
  'review',
  'template',
  'undo',
  'verify',
  'where-can',
  'who-can',
  '--help',
  '-h',
]

/**
 * The command that an installed app is asked, or null where it shall open its window. Switches before
 * the command are Electron's: an AppImage puts --no-sandbox there.
 */
export function commandIn(args: readonly string[]): readonly string[] | null {
  const start = args.findIndex((arg) => beginnings.includes(arg) || !arg.startsWith('-'))
  return beginnings.includes(args[start] ?? '') ? args.slice(start) : null
}

/** Runs the command and gives its exit code when all that it said has been written. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { runCli } = await import('../cli/program.ts')
  const code = await runCli(args, terminal)
  await Promise.all([written(terminal.stdout), written(terminal.stderr)])
  return code
}

function written(stream: Terminal['stdout']): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve())
  })
}
