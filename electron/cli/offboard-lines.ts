import type { Offboarding, RemainingWay, Way } from '../../shared/contract/offboarding.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { stepTeller } from './step-text.ts'
import { cliText } from './texts.ts'

/** Every way in, and the steps that take them away in their order. */
export function waysLines({ member, ways, steps }: Offboarding, rows: WorkspaceRows): readonly string[] {
  const name = nameIn(rows.member, member)
  const tell = stepTeller(rows)
  return [
    cliText(ways.length === 0 ? 'offboard.no-ways' : 'offboard.ways', { member: name, number: ways.length }),
    ...ways.map((way) => `  ${wayText(way, rows)}`),
    ...(steps.length === 0 ? [] : [cliText('offboard.steps')]),
    ...steps.map((step, index) => `  ${index + 1}. ${tell(step)}`),
  ]
}

/** Posts that nobody takes over yet, with who could. */
export function handedOverLines(
  { handOver }: Offboarding,
  given: readonly { readonly account: string }[],
  rows: WorkspaceRows,
): readonly string[] {
  return handOver
    .filter(({ account }) => !given.some((each) => each.account === account))
    .map(({ account, candidates }) =>
      cliText(candidates.length === 0 ? 'offboard.nobody' : 'offboard.hand-over', {
        account: nameIn(rows.account, account),
        id: account,
        members: candidates.map((id) => nameIn(rows.member, id)).join(', '),
      }),
    )
}

/** The proof: that no role reaches any account any more, and nothing waits to be accepted. */
export function proofLines(
  remaining: readonly RemainingWay[],
  ways: readonly Way[],
  rows: WorkspaceRows,
): readonly string[] {
  if (remaining.length === 0 && ways.length === 0)
    return [cliText('offboard.proved', { number: rows.account.length })]
  return [
    cliText('offboard.remaining'),
    ...remaining.map(({ account, routes }) =>
      [nameIn(rows.account, account), ...routes.map(({ role }) => role)].join(' '),
    ),
    ...ways.map((way) => wayText(way, rows)),
  ]
}

function wayText(way: Way, rows: WorkspaceRows): string {
  const account = nameIn(rows.account, way.account)
  if (way.way === 'invitation') return cliText('offboard.invitation', { account, role: way.role })
  const { reaches, soleAdmin, raw } = way
  const text = cliText(reaches === 0 ? 'offboard.role' : 'offboard.role-above', {
    account,
    role: raw ?? way.role,
    number: reaches,
  })
  return soleAdmin ? `${text} ${cliText('offboard.sole')}` : text
}

function nameIn(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name || id
}
