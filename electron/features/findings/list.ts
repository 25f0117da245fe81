import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import { mostNamed } from '../../../shared/contract/findings.ts'
import type { AccessFinding, FindingsPage, Muted, ShownFinding } from '../../../shared/contract/findings.ts'
import type { MuteRow } from '../../../shared/model/mute.ts'
import { findingKinds, findingRules } from '../../../shared/policy/findings.ts'
import { accountsAbove } from '../../access/effective.ts'
import type { FoundNow } from './found-now.ts'

/** A page of what is found and passes the filter. Of thousands only the part that is asked for leaves here. */
export function pageOf(found: FoundNow, wish: ParsedInputOf<'findings.list'>): FindingsPage {
  const { kinds, severities, muted, from, limit } = wish
  const about = found.findings.filter((finding) => isAbout(found, finding, wish))
  const shown = about.filter(
    ({ key, kind }) =>
      found.mutes.has(key) === muted &&
      (kinds?.includes(kind) ?? true) &&
      (severities?.includes(findingRules[kind].severity) ?? true),
  )
  return {
    revision: found.revision,
    total: shown.length,
    findings: shown.slice(from, from + limit).map((finding) => shownFinding(finding, found.mutes)),
    kinds: countKinds(about, found.mutes),
  }
}

function isAbout(
  { world }: FoundNow,
  { members, accounts }: AccessFinding,
  { account, member }: Pick<ParsedInputOf<'findings.list'>, 'account' | 'member'>,
): boolean {
  if (member !== undefined && !members.includes(member)) return false
  if (account === undefined) return true
  const { graph } = world
  const top = graph.accounts.find(account)
  if (top === -1) return false
  return accounts.some((id) => id === account || accountsAbove(graph, graph.accounts.find(id)).includes(top))
}

function countKinds(
  findings: readonly AccessFinding[],
  mutes: ReadonlyMap<string, MuteRow>,
): FindingsPage['kinds'] {
  return findingKinds.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind)
    const muted = ofKind.filter(({ key }) => mutes.has(key)).length
    return ofKind.length === 0 ? [] : [{ kind, open: ofKind.length - muted, muted }]
  })
}

export function shownFinding(finding: AccessFinding, mutes: ReadonlyMap<string, MuteRow>): ShownFinding {
  const { members, accounts, grants, links, invitations } = finding
  const mute = mutes.get(finding.key)
  return {
    ...finding,
    members: members.slice(0, mostNamed),
    accounts: accounts.slice(0, mostNamed),
    grants: grants.slice(0, mostNamed),
    links: links.slice(0, mostNamed),
    invitations: invitations.slice(0, mostNamed),
    totals: { members: members.length, accounts: accounts.length },
    muted: mute ? mutedOf(mute) : null,
  }
}

function mutedOf({ reason, until, mutedAt, mutedBy }: MuteRow): Muted {
  return { reason, until: until ?? null, mutedAt, mutedBy }
}
