import type { Advice, ChangeResult } from '../../shared/contract/change-result.ts'
import type { Finding } from '../../shared/contract/finding.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { cliText, messageText } from './texts.ts'

const common = new Set(['revision', 'change', 'advice', 'findings'])

/** What a change came to, a sentence a line; `rehearsed` where nothing was recorded. */
export function answerLines(
  answer: ChangeResult,
  { rows, rehearsed }: { readonly rows: WorkspaceRows; readonly rehearsed: boolean },
): readonly string[] {
  const { change, revision, advice, findings } = answer
  const outcome = change === null ? 'change.nothing' : rehearsed ? 'change.possible' : 'change.done'
  const more = Object.entries(answer).filter(([key]) => !common.has(key))
  return [
    cliText(outcome, { change, revision }),
    ...more.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...findings.map(findingLine),
    ...advice.map((each) => adviceLine(each, rows)),
  ]
}

/** A limit of the platform that is broken, with the platform's own name for the error. */
export function findingLine({ limit, platformError, details }: Finding): string {
  const text = messageText(`limit.${limit}`, details)
  return cliText('warning', { text: platformError === null ? text : `${text} (${platformError})` })
}

function adviceLine({ action, on, params, couldDo, couldDoTotal }: Advice, rows: WorkspaceRows): string {
  const account = rows.account.find(({ id }) => id === on)?.name ?? on
  if (action === null)
    return account === null ? cliText('change.nowhere') : cliText('change.unnamed', { account })
  const given = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  const act = given.length === 0 ? action : `${action} (${given.join(', ')})`
  const people = couldDo.map((id) => rows.member.find((member) => member.id === id)?.name ?? id)
  const more = couldDoTotal - couldDo.length
  const who = [...people, ...(more > 0 ? [cliText('change.more', { more })] : [])].join(', ')
  return cliText(who === '' ? 'change.nobody' : 'change.who', { act, account, who })
}
