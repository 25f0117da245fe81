import { Option } from 'commander'
import type { Command } from 'commander'
import { collected, formatOption } from './options.ts'
import type { Changing, Exit } from './options.ts'
import type { Terminal } from './output.ts'
import { cliText } from './texts.ts'

interface Steps {
  readonly step?: readonly string[]
}

/** Everything about plans: looking at them, filling and changing them, applying them. */
export function addPlanCommands(program: Command, terminal: Terminal, exit: Exit): void {
  const plan = program.command('plan').description(cliText('plan'))
  addReading(plan, terminal, exit)
  addApplying(plan, terminal, exit)
  addEditing(plan, terminal, exit)
}

function addReading(plan: Command, terminal: Terminal, exit: Exit): void {
  subcommand(plan, 'list')
    .addOption(formatOption('text'))
    .action(async (options: Changing) => {
      const { listPlans } = await import('./plan.ts')
      exit(await listPlans(options, terminal))
    })
  subcommand(plan, 'show')
    .argument('<plan>', cliText('plan.plan'))
    .addOption(formatOption('text'))
    .action(async (name: string, options: Changing) => {
      const { showPlan } = await import('./plan.ts')
      exit(await showPlan(name, options, terminal))
    })
  subcommand(plan, 'export')
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

function addApplying(plan: Command, terminal: Terminal, exit: Exit): void {
  subcommand(plan, 'apply')
    .argument('<plan>', cliText('plan.plan'))
    .option('--step <place>', cliText('plan.step'), collected)
    .option('--understood', cliText('understood'))
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .addOption(formatOption('json'))
    .action(async (name: string, options: Changing & Steps & { understood?: boolean }) => {
      const { applyPlan } = await import('./plan.ts')
      exit(await applyPlan(name, options, terminal))
    })
}

function addEditing(plan: Command, terminal: Terminal, exit: Exit): void {
  changing(plan, 'stage')
    .argument('<file>', cliText('steps.file'))
    .option('--dry-run', cliText('dry-run'))
    .action(async (name: string, file: string, options: Changing) => {
      const { stageSteps } = await import('./plan-edit.ts')
      exit(await stageSteps(name, file, options, terminal))
    })
  for (const act of ['drop', 'tick', 'untick'] as const) {
    changing(plan, act)
      .requiredOption('--step <place>', cliText('plan.step'), collected)
      .action(async (name: string, options: Changing & Required<Steps>) => {
        const { changeSteps } = await import('./plan-edit.ts')
        exit(await changeSteps(act, name, options, terminal))
      })
  }
  changing(plan, 'edit')
    .requiredOption('--step <place>', cliText('plan.edit.step'))
    .requiredOption('--input <json>', cliText('plan.edit.input'))
    .action(async (name: string, options: Changing & { step: string; input: string }) => {
      const { editStep } = await import('./plan-edit.ts')
      exit(await editStep(name, options, terminal))
    })
  changing(plan, 'reorder')
    .argument('[places...]', cliText('plan.places'))
    .action(async (name: string, places: readonly string[], options: Changing) => {
      const { reorder } = await import('./plan-edit.ts')
      exit(await reorder(name, places, options, terminal))
    })
  for (const act of ['discard', 'reopen'] as const) {
    changing(plan, act).action(async (name: string, options: Changing) => {
      const { changeState } = await import('./plan-edit.ts')
      exit(await changeState(act, name, options, terminal))
    })
  }
}

type Reading = 'list' | 'show' | 'export' | 'apply'
type Editing = 'stage' | 'drop' | 'tick' | 'untick' | 'edit' | 'reorder' | 'discard' | 'reopen'

function subcommand(plan: Command, name: Reading | Editing): Command {
  return plan
    .command(name)
    .description(cliText(`plan.${name}`))
    .requiredOption('--workspace <file>', cliText('database'))
}

function changing(plan: Command, name: Editing): Command {
  return subcommand(plan, name)
    .argument('<plan>', cliText('plan.plan'))
    .option('--as <member>', cliText('as'))
    .addOption(formatOption('text'))
}
