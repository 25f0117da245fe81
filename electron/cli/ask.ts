import type { PlannedStep } from '../../shared/contract/step.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Asked, Supposed } from '../../shared/model/saved-question.ts'
import type { Params } from '../../shared/model/verdict.ts'
import { createGraph } from '../access/graph.ts'
import { BadQuestion } from '../access/question.ts'
import { answerOf } from './answers.ts'
import type { Answered } from './answers.ts'
import { failureOf } from './asker.ts'
import { printAnswer } from './print-answer.ts'
import { namesIn } from './names.ts'
import type { Names } from './names.ts'
import type { Terminal } from './output.ts'
import { CliProblem } from './problem.ts'
import { readSteps } from './read-steps.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { readWorkspace } from './workspace-file.ts'

export interface AskWish {
  readonly workspace: string
  readonly json?: boolean
  /** Of a comparison: the accounts behind this act. */
  readonly act?: NamedAct
}

export interface NamedAct {
  readonly action: string
  readonly params: Params
}

/** Answers one question about a workspace as it stands. The exit code says yes or no where that was asked. */
export async function askOne(
  question: (names: Names) => Asked,
  wish: AskWish,
  terminal: Terminal,
): Promise<number> {
  const { rows } = await readWorkspace(wish.workspace)
  return answerIn(rows, question(namesIn(rows)), wish, terminal)
}

/** The same for a question that is known by ids. A change is tried on a copy. */
export async function answerIn(
  rows: WorkspaceRows,
  asked: Asked,
  wish: AskWish,
  terminal: Terminal,
): Promise<number> {
  if (asked.kind === 'compare-change')
    return inCopy(wish.workspace, (session) => answerWithChange(session, asked, wish, terminal))
  const answer = orBadInput(asked, () => answerOf(createGraph(rows), asked, wish.act ?? null))
  return printAnswer(answer, { rows, asked, json: wish.json ?? false }, terminal)
}

/** One member now, and with the steps of a file or of a plan. */
export async function askWithChange(
  member: string,
  supposed: string,
  wish: AskWish,
  terminal: Terminal,
): Promise<number> {
  return inCopy(wish.workspace, async (session) => {
    const asked = {
      kind: 'compare-change',
      member: idOf('MEMBER', session.names.member(member)),
      with: await supposedIn(session, supposed, terminal),
    } as const
    return answerWithChange(session, asked, wish, terminal)
  })
}

/** A plan that is called so, else a file of steps. */
async function supposedIn({ names }: Session, supposed: string, terminal: Terminal): Promise<Supposed> {
  const plan = names.plan(supposed)
  if ('id' in plan) return { plan: plan.id }
  if (plan.failure.code !== 'not-found') throw new CliProblem(plan.failure)
  const steps: readonly PlannedStep[] = await readSteps(supposed, { names, terminal })
  return { steps: steps.map(({ command, input }) => ({ command, input })) }
}

async function answerWithChange(
  session: Session,
  asked: Extract<Asked, { readonly kind: 'compare-change' }>,
  { json = false, act }: AskWish,
  terminal: Terminal,
): Promise<number> {
  const { changeAnswer } = await import('./change-answer.ts')
  const { answer, added } = await changeAnswer(session, asked, act ?? null)
  const rows = { ...session.rows, account: [...session.rows.account, ...added] }
  return printAnswer(answer, { rows, asked, json }, terminal)
}

export function inCopy<Value>(workspace: string, work: (session: Session) => Promise<Value>): Promise<Value> {
  return inWorkspace({ workspace, rehearse: true }, work)
}

function orBadInput(asked: Asked, answer: () => Answered): Answered {
  try {
    return answer()
  } catch (error) {
    if (error instanceof BadQuestion) throw new CliProblem(failureOf(error, 'params' in asked ? asked : {}))
    throw error
  }
}
