import type { Command } from 'commander'
import { collected } from './options.ts'
import type { Exit } from './options.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { cliText } from './texts.ts'

interface Asking {
  readonly workspace: string
  readonly json?: boolean
  readonly param?: readonly string[]
}

/** Commands that ask about access and change nothing. */
export function addAskCommands(program: Command, terminal: Terminal, exit: Exit): void {
  withParams(asking(program.command('who-can').description(cliText('who-can'))))
    .argument('<action>', cliText('check.action'))
    .argument('<account>', cliText('check.account'))
    .action(async (action: string, on: string, { param, ...wish }: Asking) => {
      const { askOne } = await import('./ask.ts')
      const { questionOf } = await import('./named-question.ts')
      exit(await askOne((names) => questionOf.whoCan(names, { action, on, param }), wish, terminal))
    })
  withParams(asking(program.command('where-can').description(cliText('where-can'))))
    .argument('<member>', cliText('check.member'))
    .argument('<action>', cliText('check.action'))
    .action(async (member: string, action: string, { param, ...wish }: Asking) => {
      const { askOne } = await import('./ask.ts')
      const { questionOf } = await import('./named-question.ts')
      exit(await askOne((names) => questionOf.whereCan(names, { member, action, param }), wish, terminal))
    })
  asking(program.command('has').description(cliText('has')))
    .argument('<member>', cliText('check.member'))
    .action(async (member: string, wish: Asking) => {
      const { askOne } = await import('./ask.ts')
      const { questionOf } = await import('./named-question.ts')
      exit(await askOne((names) => questionOf.has(names, member), wish, terminal))
    })
  addCompare(program, terminal, exit)
  addAsk(program, terminal, exit)
}

function addCompare(program: Command, terminal: Terminal, exit: Exit): void {
  withParams(asking(program.command('compare').description(cliText('compare'))))
    .usage('MEMBER OTHER | ACCOUNT OTHER | MEMBER --with STEPS --workspace FILE')
    .argument('<one>', cliText('compare.one'))
    .argument('[other]', cliText('compare.other'))
    .option('--with <steps>', cliText('compare.with'))
    .option('--action <action>', cliText('compare.action'))
    .action(
      async (
        one: string,
        other: string | undefined,
        { with: supposed, action, param, ...wish }: Asking & { with?: string; action?: string },
      ) => {
        if ((other === undefined) === (supposed === undefined)) throw problem('compare.what')
        if (param && action === undefined) throw problem('compare.param-alone')
        const { askOne, askWithChange } = await import('./ask.ts')
        const { questionOf } = await import('./named-question.ts')
        const { readParams } = await import('./params.ts')
        const act = action === undefined ? {} : { act: { action, params: readParams(param ?? []) } }
        exit(
          other === undefined
            ? await askWithChange(one, supposed!, { ...wish, ...act }, terminal)
            : await askOne((names) => questionOf.compare(names, one, other), { ...wish, ...act }, terminal),
        )
      },
    )
}

function addAsk(program: Command, terminal: Terminal, exit: Exit): void {
  asking(program.command('ask').description(cliText('ask')))
    .usage('NAME | list | --file FILE --workspace FILE')
    .argument('[name]', cliText('ask.name'))
    .option('--file <file>', cliText('ask.file'))
    .action(async (name: string | undefined, { file, ...wish }: Asking & { file?: string }) => {
      if ((name === undefined) === (file === undefined)) throw problem('ask.what')
      const { askByName, askFromFile, listQuestions } = await import('./ask-saved.ts')
      if (file !== undefined) return exit(await askFromFile(file, wish, terminal))
      if (name === 'list') return exit(await listQuestions(wish, terminal))
      exit(await askByName(name!, wish, terminal))
    })
}

function asking(command: Command): Command {
  return command
    .requiredOption('--workspace <file>', cliText('workspace'))
    .option('--json', cliText('ask.json'))
}

function withParams(command: Command): Command {
  return command.option('--param <name=value>', cliText('check.param'), collected)
}
