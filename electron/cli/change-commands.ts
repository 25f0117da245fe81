import type { Command } from 'commander'
import { Option } from 'commander'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import type { Format } from './do.ts'
import { cliText } from './texts.ts'

type Exit = (code: number) => void

interface Changing {
  readonly workspace: string
  readonly format: Format
  readonly as?: string
  readonly dryRun?: boolean
}

/** The commands that change a workspace, or look at what waits to be changed. */
export function addChangeCommands(program: Command, terminal: Terminal, exit: Exit): void {
  addDo(program, terminal, exit)
  addReverting(program, terminal, exit)
  addPending(program, terminal, exit)
  addOffboard(program, terminal, exit)
  addPlan(program.command('plan').description(cliText('plan')), terminal, exit)
}

function formatOption(preset: Format): Option {
  return new Option('--format <format>', cliText('format')).choices(['json', 'text']).default(preset)
}

function addDo(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('do')
    .usage('COMMAND --workspace FILE [--input JSON | --input-file FILE] | --list')
    .description(cliText('do'))
    .argument('[command]', cliText('do.command'))
    .option('--workspace <file>', cliText('do.workspace'))
    .option('--input <json>', cliText('do.input'))
    .option('--input-file <file>', cliText('do.input-file'))
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .option('--list', cliText('do.list'))
    .addOption(formatOption('json'))
    .action(async (command: string | undefined, options: Partial<Changing> & { list?: boolean }) => {
      const { doCommand, listCommands } = await import('./do.ts')
      const { workspace, format = 'json', list = false, ...wish } = options
      if (list) return exit(await listCommands(format, terminal))
      if (command === undefined || workspace === undefined) throw problem('do.what')
      return exit(await doCommand(command, { ...wish, workspace, format }, terminal))
    })
}

function addReverting(program: Command, terminal: Terminal, exit: Exit): void {
  for (const name of ['undo', 'redo'] as const) {
    program
      .command(name)
      .description(cliText(name))
      .requiredOption('--workspace <file>', cliText('database'))
      .option('--as <member>', cliText('as'))
      .addOption(formatOption('json'))
      .action(async (options: Changing) => {
        const { revert } = await import('./do.ts')
        exit(await revert(`changes.${name}`, options, terminal))
      })
  }
}

function addPending(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('pending')
    .description(cliText('pending'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .addOption(formatOption('text'))
    .action(async (options: Changing) => {
      const { listPending } = await import('./pending.ts')
      exit(await listPending(options, terminal))
    })
}

function addOffboard(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('offboard')
    .description(cliText('offboard'))
    .argument('<member>', cliText('check.member'))
    .requiredOption('--workspace <file>', cliText('do.workspace'))
    .requiredOption('--left <day>', cliText('offboard.left'))
    .option('--hand-over <account=member>', cliText('offboard.to'), collected)
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .addOption(formatOption('text'))
    .action(async (member: string, options: Changing & { left: string; handOver?: readonly string[] }) => {
      const { offboard } = await import('./offboard.ts')
      exit(await offboard(member, options, terminal))
    })
}

function addPlan(plan: Command, terminal: Terminal, exit: Exit): void {
  const subcommand = (name: 'list' | 'show' | 'apply' | 'export') =>
    plan
      .command(name)
      .description(cliText(`plan.${name}`))
      .requiredOption('--workspace <file>', cliText('database'))

  subcommand('list')
    .addOption(formatOption('text'))
    .action(async (options: Changing) => {
      const { listPlans } = await import('./plan.ts')
      exit(await listPlans(options, terminal))
    })
  subcommand('show')
    .argument('<plan>', cliText('plan.plan'))
    .addOption(formatOption('text'))
    .action(async (name: string, options: Changing) => {
      const { showPlan } = await import('./plan.ts')
      exit(await showPlan(name, options, terminal))
    })
  subcommand('apply')
    .argument('<plan>', cliText('plan.plan'))
    .option('--step <place>', cliText('plan.step'), collected)
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .addOption(formatOption('json'))
    .action(async (name: string, options: Changing & { step?: readonly string[] }) => {
      const { applyPlan } = await import('./plan.ts')
      exit(await applyPlan(name, options, terminal))
    })
  subcommand('export')
    .argument('<plan>', cliText('plan.plan'))
    .addOption(
      new Option('--format <format>', cliText('report.format'))
        .choices(['markdown', 'csv'])
        .default('markdown'),
    )
    .requiredOption('--out <file>', cliText('export.out'))
    .action(async (name: string, options: { workspace: string; format: 'markdown' | 'csv'; out: string }) => {
      const { exportPlan } = await import('./plan.ts')
      exit(await exportPlan(name, { ...options, form: options.format }, terminal))
    })
}

/** For options that may be repeated. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
