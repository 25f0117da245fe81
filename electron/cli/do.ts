import { z } from 'zod'
import type { ChangeResult } from '../../shared/contract/change-result.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { CommandName } from '../../shared/contract/contract.ts'
import type { PlannedStep } from '../../shared/contract/step.ts'
import { answerLines } from './answer-lines.ts'
import { fieldsOf } from './fields.ts'
import type { InputSchema } from './fields.ts'
import { readInput } from './input.ts'
import type { GivenInput } from './input.ts'
import { namedInput } from './named-input.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { orRefusal } from './refusal.ts'
import { inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { assertUnderstood, carryOutSteps, isFinal } from './steps.ts'

export type Format = 'json' | 'text'

export interface DoWish extends GivenInput {
  readonly workspace: string
  readonly as?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly format: Format
  /** Stages the command in this plan instead of carrying it out. */
  readonly plan?: string | undefined
  /** That the act cannot be taken back on the platform. */
  readonly understood?: boolean | undefined
}

/** Importing begins with files, and has a command of its own. */
const commands = (Object.keys(contract) as (keyof typeof contract)[]).filter(
  (name): name is CommandName => contract[name].kind === 'command' && !name.startsWith('import.'),
)

/** Carries out a command of the contract by its name. Exit code 1 where rules stand against it. */
export async function doCommand(name: string, wish: DoWish, terminal: Terminal): Promise<number> {
  const command = commands.find((each) => each === name)
  if (!command) throw problem('do.unknown', { command: name })
  const input = await readInput(wish, terminal)
  const { workspace, as, dryRun = false } = wish
  return inWorkspace({ workspace, as, rehearse: dryRun }, async (session) => {
    const named = understoodInput(command, namedInput(command, input, session.names), wish.understood)
    if (wish.plan === undefined) return carryOut(command, named, { ...wish, session, terminal })
    const step = { command, input: named as PlannedStep['input'] }
    return carryOutSteps([step], { ...wish, mode: 'all' }, { session, terminal })
  })
}

/** What cannot be taken back is asked for twice: by the command, and by `--understood` or the input itself. */
function understoodInput(command: CommandName, input: unknown, understood = false): unknown {
  if (!isFinal(command) || typeof input !== 'object' || input === null) return input
  if ('understood' in input) return input
  assertUnderstood([command], understood)
  return { ...input, understood: true }
}

/** The latest change of whoever acts, reverted or brought back. */
export async function revert(
  command: 'changes.undo' | 'changes.redo',
  wish: Pick<DoWish, 'workspace' | 'as' | 'format'>,
  terminal: Terminal,
): Promise<number> {
  return inWorkspace(wish, (session) => carryOut(command, {}, { ...wish, session, terminal }))
}

interface Around {
  readonly session: Session
  readonly terminal: Terminal
  readonly format: Format
  readonly dryRun?: boolean | undefined
}

/** Runs a command and prints its answer. */
export async function carryOut(
  command: CommandName,
  input: unknown,
  { session, terminal, format, dryRun = false }: Around,
): Promise<number> {
  const answer: ChangeResult = orRefusal(await session.call(command, input), session.rows)
  const output = new LineWriter(terminal.stdout)
  if (format === 'text') {
    const lines = answerLines(answer, { rows: session.rows, rehearsed: dryRun })
    await output.write(`${lines.join('\n')}\n`)
  } else await output.write(`${JSON.stringify(dryRun ? rehearsed(answer) : answer)}\n`)
  await output.flush()
  return 0
}

/** The change of a copy that is thrown away has neither a number nor an id that mean anything. */
function rehearsed({ revision: _revision, change, ...answer }: ChangeResult): object {
  return { dryRun: true, changes: change !== null, ...answer }
}

/** Every command with the fields of its input. */
export async function listCommands(format: Format, terminal: Terminal): Promise<number> {
  const output = new LineWriter(terminal.stdout)
  for (const name of commands) {
    const { $schema: _version, ...input } = z.toJSONSchema(contract[name].input, { io: 'input' })
    await output.write(
      format === 'json'
        ? `${JSON.stringify({ command: name, input })}\n`
        : [name, ...fieldsOf(input as InputSchema).map((field) => `  ${field}`), ''].join('\n'),
    )
  }
  await output.flush()
  return 0
}
