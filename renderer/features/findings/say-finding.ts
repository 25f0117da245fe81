import type { AccessFinding, ShownFinding } from '../../../shared/contract/findings.ts'
import type { System } from '../../../shared/model/system.ts'
import { account, member, roles } from '../explain/sentence.ts'
import type { Part, Parts, Sentence } from '../explain/sentence.ts'
import { word } from '../../../shared/activity/tell.ts'

/** The system of an account, for the names of roles. */
type SystemOf = (account: string) => System | undefined

/** Names of a longer list that a sentence says; the rest is a number. */
const namesSaid = 3

const roleParams = ['role', 'one', 'other', 'enough', 'inherited'] as const

/** What is wrong, in one sentence. */
export function sayFinding(finding: ShownFinding, systemOf: SystemOf): Sentence {
  const { kind, says, params } = finding
  const key = `finding.${kind}${says === undefined ? '' : `.${says}`}`
  const days = params['days']
  const plural = kind === 'waits-too-long' && typeof days === 'number' ? { count: days } : {}
  return { file: 'findings', key, parts: partsOf(finding, systemOf), ...plural }
}

/** What mends it, in the names of what it is about. */
export function sayAdvice(finding: ShownFinding, systemOf: SystemOf): Sentence {
  return { file: 'findings', key: `advice.${finding.kind}`, parts: partsOf(finding, systemOf) }
}

function partsOf(finding: ShownFinding, systemOf: SystemOf): Parts {
  const { members, accounts, totals, links, from, params } = finding
  const [link] = links
  const system = systemOf(accounts[0] ?? '')
  const plain = ['email', 'emails', 'template'].flatMap((name) =>
    params[name] === undefined ? [] : [[name, word(String(params[name]))] as const],
  )
  const ofRoles = roleParams.flatMap((name) =>
    params[name] === undefined || !system ? [] : [[name, roles(system, [String(params[name])])] as const],
  )
  return {
    ...Object.fromEntries([...plain, ...ofRoles]),
    members: listed(members.map(member), totals.members),
    accounts: listed(accounts.map(account), totals.accounts),
    ...(params['day'] === undefined ? {} : { day: { kind: 'day', day: String(params['day']) } }),
    ...(from === undefined ? {} : { from: account(from) }),
    ...(link ? linkParts(link) : {}),
  }
}

function linkParts({ parent, child }: AccessFinding['links'][number]): Parts {
  return { owner: account(parent), parent: account(parent), child: account(child) }
}

function listed(parts: readonly Part[], total: number): Part {
  const said = parts.slice(0, namesSaid)
  const rest = total - said.length
  const more: Part = { kind: 'counted', file: 'findings', key: 'more', count: rest }
  return { kind: 'list', join: 'and', parts: rest > 0 ? [...said, more] : said }
}
