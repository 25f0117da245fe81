import type { Command } from 'commander'
import { collected, formatOption, withStepOptions } from './options.ts'
import type { Changing, Exit, Stepping } from './options.ts'
import type { Terminal } from './output.ts'
import { cliText } from './texts.ts'

/** Commands that give somebody new what the job needs: by a template, or as somebody else has it. */
export function addTemplateCommands(program: Command, terminal: Terminal, exit: Exit): void {
  const template = program.command('template').description(cliText('template'))
  template
    .command('list')
    .description(cliText('template.list'))
    .requiredOption('--workspace <file>', cliText('database'))
    .addOption(formatOption('text'))
    .action(async (options: Changing) => {
      const { listTemplates } = await import('./template.ts')
      exit(await listTemplates(options, terminal))
    })
  kept(template.command('save').description(cliText('template.save')))
    .requiredOption('--role <system/kind=role>', cliText('template.role'), collected)
    .action(async (name: string, options: Changing & { role: readonly string[] }) => {
      const { saveTemplate } = await import('./template.ts')
      exit(await saveTemplate(name, options, terminal))
    })
  kept(template.command('remove').description(cliText('template.remove'))).action(
    async (name: string, options: Changing) => {
      const { removeTemplate } = await import('./template.ts')
      exit(await removeTemplate(name, options, terminal))
    },
  )
  withStepOptions(
    template
      .command('apply')
      .description(cliText('template.apply'))
      .argument('<template>', cliText('template.name'))
      .requiredOption('--member <member>', cliText('check.member'))
      .requiredOption('--account <account>', cliText('template.account')),
  ).action(async (name: string, options: Stepping & { member: string; account: string }) => {
    const { applyTemplate } = await import('./template.ts')
    exit(await applyTemplate(name, options, terminal))
  })
  withStepOptions(
    program
      .command('copy')
      .description(cliText('copy'))
      .argument('<from>', cliText('check.member'))
      .argument('<to>', cliText('check.member')),
  ).action(async (from: string, to: string, options: Stepping) => {
    const { copyAccess } = await import('./template.ts')
    exit(await copyAccess({ from, to }, options, terminal))
  })
}

function kept(command: Command): Command {
  return command
    .argument('<template>', cliText('template.name'))
    .requiredOption('--workspace <file>', cliText('database'))
    .option('--as <member>', cliText('as'))
    .addOption(formatOption('text'))
}
