import { Command, CommanderError, Option } from 'commander'
import { addChangeCommands } from './change-commands.ts'
import type { DiffWish } from './diff.ts'
import { addAskCommands } from './ask-commands.ts'
import { addEvidenceCommands } from './evidence-commands.ts'
import { failureText } from './failure-text.ts'
import { interruptible } from './interruptible.ts'
import { fromTheirMoment, lookAt } from './moment.ts'
import { collected } from './options.ts'
import type { Terminal } from './output.ts'
import { CliProblem, problem } from './problem.ts'
import type { ReportWish } from './report.ts'
import { cliText } from './texts.ts'

/** Exit codes. 1 is the answer no, so an error inside must not end with what Node would choose. */
const ok = 0
const badInput = 2
const bug = 3

/**
 * Runs one command and returns its exit code. Answers go to stdout and messages to stderr; what a
 * command needs is imported when it runs, so that a question is not kept waiting by an importer.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = ok
  const program = createProgram(terminal, (result) => {
    code = result
  })
  try {
    await fromTheirMoment(() => program.parseAsync([...args], { from: 'user' }))
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ok : badInput
    if (error instanceof CliProblem) {
      terminal.stderr.write([failureText(error.failure), ...error.because, ''].join('\n'))
      return error.exitCode
    }
    terminal.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    return bug
  }
}

function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('keyholder')
    .description(cliText('about'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError(cliText('help'))
  addCheck(program, terminal, exit)
  addAskCommands(program, terminal, exit)
  addImport(program, terminal, exit)
  addExport(program, terminal, exit)
  addReport(program, terminal, exit)
  addDiff(program, terminal, exit)
  addEvidenceCommands(program, terminal, exit)
  addChangeCommands(program, terminal, exit)
  addMoments(program)
  program.hook('preAction', (_, command) => {
    const { at } = command.opts<{ readonly at?: string }>()
    if (at !== undefined) lookAt(at, Date.now())
  })
  return program
}

/** What is imported is of the present, and a difference is of two moments. */
const ofNoMoment: ReadonlySet<string> = new Set(['import', 'diff'])

/** Every other command that opens a workspace can open it as it was. */
function addMoments(command: Command): void {
  for (const each of command.commands) addMoments(each)
  const opens = command.options.some(({ long }) => long === '--workspace')
  if (opens && !ofNoMoment.has(command.name())) command.option('--at <moment>', cliText('at'))
}

interface CheckOptions {
  readonly workspace: string
  readonly queries?: string
  readonly param?: readonly string[]
  readonly human?: boolean
}

function addCheck(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('check')
    .usage('MEMBER ACTION ACCOUNT --workspace FILE | --queries FILE --workspace FILE')
    .description(cliText('check'))
    .argument('[member]', cliText('check.member'))
    .argument('[action]', cliText('check.action'))
    .argument('[account]', cliText('check.account'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .option('--queries <file>', cliText('check.queries'))
    .option('--param <name=value>', cliText('check.param'), collected)
    .option('--human', cliText('check.human'))
    .action(async (member, action, on, { workspace, queries, param = [], human = false }: CheckOptions) => {
      if (queries !== undefined) {
        if (member !== undefined) throw problem('check.not-both')
        if (human || param.length > 0) throw problem('check.no-param-with-queries')
        const { checkMany } = await import('./check-many.ts')
        return exit(await checkMany(queries, workspace, terminal))
      }
      if (on === undefined) throw problem('check.three')
      const { checkOne } = await import('./check-one.ts')
      return exit(await checkOne({ member, action, on, params: param }, { workspace, human }, terminal))
    })
}

interface ImportOptions {
  readonly workspace?: string
  readonly dryRun?: boolean
  readonly format: 'json' | 'text'
  readonly request?: readonly string[]
  readonly only?: string
  readonly mapping?: string
  readonly partial?: boolean
  readonly queries?: boolean
}

function addImport(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('import')
    .usage('FILES… --workspace FILE | --queries')
    .description(cliText('import'))
    .argument('[files...]', cliText('import.files'))
    .option('--workspace <file>', cliText('import.workspace'))
    .option('--dry-run', cliText('import.dry-run'))
    .addOption(new Option('--format <format>', cliText('format')).choices(['json', 'text']).default('json'))
    .option('--only <differences>', cliText('import.only'))
    .option('--request <file=address>', cliText('import.request'), collected)
    .option('--mapping <file>', cliText('import.mapping'))
    .option('--partial', cliText('import.partial'))
    .option('--queries', cliText('import.queries'))
    .action(async (files: readonly string[], { workspace, queries, only, ...options }: ImportOptions) => {
      if (queries === true) {
        const { printQueries } = await import('./import-queries.ts')
        return exit(await printQueries(options.format, terminal))
      }
      if (workspace === undefined || files.length === 0) throw problem('import.what')
      const { importFiles } = await import('./import.ts')
      const { differencesOf } = await import('./import-lines.ts')
      const wish = { ...options, workspace, only: differencesOf(only) }
      return exit(await importFiles(files, wish, terminal))
    })
}

function addExport(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('export')
    .description(cliText('export'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .requiredOption('--out <file>', cliText('export.out'))
    .action(async ({ workspace, out }: { workspace: string; out: string }) => {
      const { exportWorkspace } = await import('./export.ts')
      exit(await exportWorkspace(workspace, out, terminal))
    })
}

function addReport(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('report')
    .usage('list | KIND | NAME | DEFINITION-FILE --workspace FILE --out FILE')
    .description(cliText('report'))
    .argument('<report>', cliText('report.which'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .option('--format <format>', cliText('report.format'))
    .option('--out <file>', cliText('export.out'))
    .option('--language <language>', cliText('report.language'))
    .option('--columns <columns>', cliText('report.columns'))
    .option('--group <column>', cliText('report.group'))
    .option('--platform <platform>', cliText('report.platform'), collected)
    .option('--account <account>', cliText('report.account'), collected)
    .option('--below <account>', cliText('report.below'), collected)
    .option('--member <member>', cliText('report.member'), collected)
    .option('--team <team>', cliText('report.team'), collected)
    .option('--role <role>', cliText('report.role'), collected)
    .option('--status <status>', cliText('report.status'), collected)
    .option('--review <review>', cliText('report.review'), collected)
    .option('--direct', cliText('report.direct'))
    .option('--from <day>', cliText('report.from'))
    .option('--to <day>', cliText('report.to'))
    .option('--paper <paper>', cliText('report.paper'))
    .option('--bom', cliText('report.bom'))
    .option('--json', cliText('report.json'))
    .action(async (report: string, options: ReportWish) => {
      const { listReports, writeReport } = await import('./report.ts')
      const write = (signal: AbortSignal) => writeReport(report, options, terminal, signal)
      exit(await (report === 'list' ? listReports(options, terminal) : interruptible(write)))
    })
}

function addDiff(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  program
    .command('diff')
    .usage('--workspace FILE --from MOMENT [--to MOMENT] | OLD NEW')
    .description(cliText('diff'))
    .argument('[files...]', cliText('diff.argument'))
    .option('--workspace <file>', cliText('database'))
    .option('--from <moment>', cliText('diff.earlier'))
    .option('--to <moment>', cliText('diff.later'))
    .option('--json', cliText('diff.json'))
    .action(async (files: readonly string[], options: Omit<DiffWish, 'files'>) => {
      const { diff } = await import('./diff.ts')
      exit(await diff({ ...options, files }, terminal))
    })
}
