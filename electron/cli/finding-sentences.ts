import findings from '../../resources/translations/en/findings.json' with { type: 'json' }
import roleNames from '../../resources/translations/en/roles.json' with { type: 'json' }
import type { AccessFinding } from '../../shared/contract/findings.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { sentenceOf } from './texts.ts'

/** Names of a longer list that are said; the rest is a number. */
const namesSaid = 3

/** Says findings as the window does, in the names of these rows. */
export function findingSentences({ member, account }: WorkspaceRows): (finding: AccessFinding) => string {
  const members = new Map(member.map(({ id, name }) => [id, name || id]))
  const accounts = new Map(account.map(({ id, name, system }) => [id, { name: name || id, system }]))
  const accountName = (id: string) => accounts.get(id)?.name ?? id
  return (finding) => {
    const { kind, says, params, links, from } = finding
    const [link] = links
    const system = accounts.get(finding.accounts[0] ?? '')?.system
    const said = {
      ...params,
      ...Object.fromEntries(
        ['role', 'one', 'other', 'enough', 'inherited'].flatMap((name) =>
          params[name] === undefined ? [] : [[name, roleName(system, String(params[name]))]],
        ),
      ),
      members: listed(finding.members.map((id) => members.get(id) ?? id)),
      accounts: listed(finding.accounts.map(accountName)),
      ...(from === undefined ? {} : { from: accountName(from) }),
      ...(link ? { owner: accountName(link.parent), parent: accountName(link.parent) } : {}),
      ...(link ? { child: accountName(link.child) } : {}),
      ...(params['days'] === undefined ? {} : { count: params['days'] }),
    }
    return sentenceOf(findings, `finding.${kind}${says === undefined ? '' : `.${says}`}`, said)
  }
}

const roles: { readonly [key: string]: string | undefined } = roleNames

function roleName(system: string | undefined, role: string): string {
  return roles[`${system}/${role}`] ?? role
}

function listed(names: readonly string[]): string {
  const rest = names.length - namesSaid
  const said = names.slice(0, namesSaid)
  return new Intl.ListFormat('en').format(
    rest > 0 ? [...said, sentenceOf(findings, 'more', { count: rest })] : said,
  )
}
