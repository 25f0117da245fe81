import type { Command } from 'commander'
import { addBulkCommands } from './bulk-commands.ts'
import type { FindingsWish } from './findings.ts'
import { collected, formatOption } from './options.ts'
import type { Changing, Exit } from './options.ts'
import type { Terminal } from './output.ts'
import { addPlanCommands } from './plan-commands.ts'
import { problem } from './problem.ts'
import { addReviewCommands } from './review-commands.ts'
import { addTemplateCommands } from './template-commands.ts'
import { cliText } from './texts.ts'

/** The commands that change a workspace, or look at what waits to be changed. */
export function addChangeCommands(program: Command, terminal: Terminal, exit: Exit): void {
  addDo(program, terminal, exit)
  addReverting(program, terminal, exit)
  addPending(program, terminal, exit)
  addFindings(program, terminal, exit)
  addMail(program, terminal, exit)
  addOffboard(program, terminal, exit)
  addBulkCommands(program, terminal, exit)
  addTemplateCommands(program, terminal, exit)
  addPlanCommands(program, terminal, exit)
  addReviewCommands(program, terminal, exit)
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
    .option('--plan <plan>', cliText('do.plan'))
    .option('--understood', cliText('understood'))
    .option('--list', cliText('do.list'))
    .addOption(formatOption('json'))
    .action(
      async (
        command: string | undefined,
        options: Partial<Changing> & { list?: boolean; plan?: string; understood?: boolean },
      ) => {
        const { doCommand, listCommands } = await import('./do.ts')
        const { workspace, format = 'json', list = false, ...wish } = options
        if (list) return exit(await listCommands(format, terminal))
        if (command === undefined || workspace === undefined) throw problem('do.what')
        return exit(await doCommand(command, { ...wish, workspace, format }, terminal))
      },
    )
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

function addFindings(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('findings')
    .description(cliText('findings'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .option('--kind <kind>', cliText('findings.kind'), collected)
    .option('--severity <severity>', cliText('findings.severity'), collected)
    .option('--muted', cliText('findings.only-muted'))
    .option('--json', cliText('findings.json'))
    .action(async (options: FindingsWish) => {
      const { listFindings } = await import('./findings.ts')
      exit(await listFindings(options, terminal))
    })
}

function addMail(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('mail')
    .description(cliText('mail'))
    .argument('<invitation>', cliText('mail.invitation'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .requiredOption('--out <file>', cliText('mail.out'))
    .option('--as <member>', cliText('as'))
    .action(async (invitation: string, options: { workspace: string; out: string; as?: string }) => {
      const { writeMail } = await import('./mail.ts')
      exit(await writeMail(invitation, options, terminal))
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
    .option('--plan <plan>', cliText('steps.plan'))
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .addOption(formatOption('text'))
    .action(
      async (
        member: string,
        options: Changing & { left: string; handOver?: readonly string[]; plan?: string },
      ) => {
        const { offboard } = await import('./offboard.ts')
        exit(await offboard(member, options, terminal))
      },
    )
}
