import { Option } from 'commander'
import type { Command } from 'commander'
import type { Format } from './do.ts'
import { cliText } from './texts.ts'

/** What every command that changes a workspace can be told. */
export interface Changing {
  readonly workspace: string
  readonly format: Format
  readonly as?: string
  readonly dryRun?: boolean
}

export type Exit = (code: number) => void

export function formatOption(preset: Format): Option {
  return new Option('--format <format>', cliText('format')).choices(['json', 'text']).default(preset)
}

/** For options that may be repeated. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** What a command can be told that carries out many steps, or collects them in a plan instead. */
export interface Stepping extends Changing {
  readonly mode: 'all' | 'possible'
  readonly plan?: string
  readonly understood?: boolean
}

export function withStepOptions(command: Command): Command {
  return command
    .requiredOption('--workspace <file>', cliText('do.workspace'))
    .addOption(new Option('--mode <mode>', cliText('steps.mode')).choices(['all', 'possible']).default('all'))
    .option('--plan <plan>', cliText('steps.plan'))
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .addOption(formatOption('text'))
}
