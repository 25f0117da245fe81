import type { Offboarding } from '../../shared/contract/offboarding.ts'
import type { Format } from './do.ts'
import { handedOverLines, proofLines, waysLines } from './offboard-lines.ts'
import { answerLines } from './answer-lines.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { orRefusal } from './refusal.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Names } from './names.ts'
import { carryOutSteps } from './steps.ts'

export interface OffboardWish {
  readonly workspace: string
  readonly left: string
  /** As `account=member`. */
  readonly handOver?: readonly string[] | undefined
  readonly as?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly format: Format
  /** Stages the steps in this plan instead of carrying them out. */
  readonly plan?: string | undefined
}

/**
 * Lists every way in that a person has, takes all of them away as one change, and proves that no route
 * remains. Exit code 1 where rules stand against it, or where something remains.
 */
export async function offboard(name: string, wish: OffboardWish, terminal: Terminal): Promise<number> {
  const { workspace, as, dryRun = false, left: leftOn, format } = wish
  return inWorkspace({ workspace, as, rehearse: dryRun }, async (session) => {
    const { names, rows, call } = session
    const member = idOf('MEMBER', names.member(name))
    const handOver = (wish.handOver ?? []).map((each) => readHandOver(each, names))
    const output = new LineWriter(terminal.stdout)
    const leaving: Offboarding = orRefusal(await call('offboarding.ways', { member, handOver }), rows)
    if (format === 'text') {
      await output.write(lines([...waysLines(leaving, rows), ...handedOverLines(leaving, handOver, rows)]))
      // What is in the way is of use, too, where the change is refused.
      await output.flush()
    }
    if (wish.plan !== undefined) {
      const leaves = { command: 'members.update', input: { member, set: { leftOn } } }
      const staged = { format, mode: 'all', plan: wish.plan } as const
      return carryOutSteps([...leaving.steps, leaves], staged, { session, terminal })
    }
    const answer = orRefusal(await call('offboarding.apply', { member, leftOn, handOver }), rows)
    const { remaining, ...result } = answer
    const after = orRefusal(await call('offboarding.ways', { member }), rows)
    const isProved = remaining.length === 0 && after.ways.length === 0
    if (format === 'text') {
      await output.write(lines(answerLines(result, { rows, rehearsed: dryRun })))
      await output.write(lines(proofLines(remaining, after.ways, rows)))
    } else {
      await output.write(`${JSON.stringify({ ...leaving, ...answer, ...(dryRun ? { dryRun } : {}) })}\n`)
    }
    await output.flush()
    return isProved ? 0 : 1
  })
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

function readHandOver(text: string, names: Names): { readonly account: string; readonly to: string } {
  const [, account, to] = /^(.+)=([^=]+)$/.exec(text) ?? []
  if (account === undefined || to === undefined) throw problem('offboard.bad-hand-over', { found: text })
  return {
    account: idOf('--hand-over', names.account(account)),
    to: idOf('--hand-over', names.member(to)),
  }
}
