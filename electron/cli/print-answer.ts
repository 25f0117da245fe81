import type { ActDifference } from '../../shared/contract/access.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Asked } from '../../shared/model/saved-question.ts'
import type { Answered, AnswerRow } from './answers.ts'
import { verdictLine } from './asker.ts'
import { failureText } from './failure-text.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { verdictSentences } from './sentences.ts'
import { cliText } from './texts.ts'

interface About {
  readonly rows: WorkspaceRows
  readonly asked: Asked
  readonly json: boolean
}

/** Writes an answer: one object for scripts, or a line a row for people. The exit code is the answer where it is yes or no. */
export async function printAnswer(
  answer: Answered,
  { rows, asked, json }: About,
  terminal: Terminal,
): Promise<number> {
  const output = new LineWriter(terminal.stdout)
  if ('verdict' in answer) {
    const { verdict } = answer
    if (json || asked.kind !== 'may') await output.write(verdictLine(verdict))
    else await output.write(`${verdictSentences(rows, asked, verdict).join('\n')}\n`)
    await output.flush()
    return verdict.allowed ? 0 : 1
  }
  await (json ? writeJson(output, answer, asked) : writeText(output, answer, asked, rows))
  await output.flush()
  return 0
}

type List = Exclude<Answered, { readonly verdict: unknown }>

/** Row by row, because 85,000 of them are too much for one text. */
async function writeJson(output: LineWriter, { total, row, compared }: List, question: Asked): Promise<void> {
  const head = JSON.stringify({ question, total, ...compared })
  await output.write(`${head.slice(0, -1)},"rows":[`)
  for (let place = 0; place < total && !output.isClosed; place++)
    await output.write(`${place === 0 ? '' : ','}${JSON.stringify(row(place))}`)
  await output.write(']}\n')
}

async function writeText(
  output: LineWriter,
  { total, row, compared }: List,
  asked: Asked,
  rows: WorkspaceRows,
): Promise<void> {
  const accounts = new Map(rows.account.map(({ id, name }) => [id, name || id]))
  const members = new Map(rows.member.map(({ id, name }) => [id, name || id]))
  const nameOf = (id: string) => members.get(id) ?? accounts.get(id) ?? id
  for (const { step, why } of compared?.failing ?? [])
    await output.write(`${cliText('compare.failing', { step: step + 1, why: failureText(why) })}\n`)
  if (total === 0 && asked.kind in none)
    await output.write(`${cliText(none[asked.kind as keyof typeof none])}\n`)
  for (let place = 0; place < total && !output.isClosed; place++) {
    const found = row(place)
    if (compared && (place === 0 || place === compared.one))
      await output.write(`${headOf(found, asked, nameOf)}\n`)
    await output.write(`${compared ? '  ' : ''}${lineOf(found, { accounts, members })}\n`)
  }
  if (!compared) return
  if (total === 0) await output.write(`${cliText('compare.same')}\n`)
  if (compared.acts.length > 0) await output.write(`${cliText('compare.acts')}\n`)
  const names = sideNames(asked, nameOf)
  for (const act of compared.acts) await output.write(`  ${actLine(act, names)}\n`)
}

const none = {
  'who-can': 'ask.none.who-can',
  'where-can': 'ask.none.where-can',
  has: 'ask.none.has',
} as const

interface Called {
  readonly accounts: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, string>
}

function lineOf(
  { member, account, role, rule, route, routes = 1 }: AnswerRow,
  { accounts, members }: Called,
): string {
  const name = member === undefined ? (accounts.get(account!) ?? account) : (members.get(member) ?? member)
  const way = route?.accounts.map((id) => accounts.get(id) ?? id).join(' › ') ?? cliText('ask.no-route')
  const more = routes > 1 ? cliText('ask.more-routes', { routes }) : ''
  const held = role ?? route?.role ?? ''
  return cliText(rule === undefined ? 'ask.row' : 'ask.row-by-rule', { name, role: held, way, rule, more })
}

function headOf({ side }: AnswerRow, asked: Asked, nameOf: (id: string) => string): string {
  const names = sideNames(asked, nameOf)
  const [name, other] = side === 'one' ? [names.one, names.other] : [names.other, names.one]
  if (asked.kind !== 'compare-change') return cliText('compare.only', { name, other })
  return cliText(side === 'one' ? 'compare.lost' : 'compare.gained', { name: nameOf(asked.member) })
}

function sideNames(asked: Asked, nameOf: (id: string) => string) {
  if (asked.kind === 'compare-members') return { one: nameOf(asked.member), other: nameOf(asked.other) }
  if (asked.kind === 'compare-accounts') return { one: nameOf(asked.account), other: nameOf(asked.other) }
  return { one: cliText('compare.now'), other: cliText('compare.then') }
}

function actLine(
  { system, kind, action, params, one, other }: ActDifference,
  names: { readonly one: string; readonly other: string },
): string {
  const given = Object.values(params).join(' → ')
  const act = given === '' ? action : `${action} (${given})`
  return cliText('compare.act', { act, system, kind, one, other, nameOne: names.one, nameOther: names.other })
}
