import type { Command } from 'commander'
import { collected, withStepOptions } from './options.ts'
import type { Exit, Stepping } from './options.ts'
import type { Terminal } from './output.ts'
import { cliText } from './texts.ts'

/** Commands that do many things as one change, with a result for each. */
export function addBulkCommands(program: Command, terminal: Terminal, exit: Exit): void {
  const bulk = program.command('bulk').description(cliText('bulk'))
  for (const act of ['give', 'remove'] as const) {
    withStepOptions(
      bulk
        .command(act)
        .description(cliText(`bulk.${act}`))
        .argument('<role>', cliText('bulk.role'))
        .requiredOption('--member <member>', cliText('bulk.member'), collected)
        .requiredOption('--account <account>', cliText('bulk.account'), collected),
    ).action(async (role: string, options: Stepping & PairOptions) => {
      const { changeRoles } = await import('./bulk.ts')
      exit(await changeRoles(act, { role, ...options }, options, terminal))
    })
  }
  withStepOptions(
    bulk
      .command('invite')
      .description(cliText('bulk.invite'))
      .argument('<role>', cliText('bulk.role'))
      .requiredOption('--email <address>', cliText('bulk.email'), collected)
      .requiredOption('--account <account>', cliText('bulk.account'), collected),
  ).action(async (role: string, options: Stepping & Omit<PairOptions, 'member'> & EmailOptions) => {
    const { invite } = await import('./bulk.ts')
    exit(await invite({ role, ...options }, options, terminal))
  })
  withStepOptions(
    bulk
      .command('run')
      .description(cliText('bulk.run'))
      .argument('<file>', cliText('steps.file'))
      .option('--understood', cliText('understood')),
  ).action(async (file: string, options: Stepping) => {
    const { runSteps } = await import('./bulk.ts')
    exit(await runSteps(file, options, terminal))
  })
}

interface PairOptions {
  readonly member: readonly string[]
  readonly account: readonly string[]
}

interface EmailOptions {
  readonly email: readonly string[]
}
