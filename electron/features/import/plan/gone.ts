import type { Account } from '../../../../shared/model/account.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Grant } from '../../../../shared/model/grant.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { WorkspaceRows } from '../../../../shared/model/row.ts'
import { pairKey } from '../../../../shared/model/row.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'
import { classOf } from '../../../../shared/policy/roles.ts'
import { plainEmail } from '../../../access/identity.ts'
import type { Coverage } from '../incoming.ts'
import type { Merged } from '../merge/merge.ts'
import { once } from '../once.ts'
import { lineOf } from './line.ts'
import type { Line } from './line.ts'

/** Answers between two pauses; most speak of some dozens of rows. */
const coveragesAStep = 64

type CoverageOf<Of extends Coverage['of']> = Extract<Coverage, { readonly of: Of }>

/**
 * What the workspace has and the files do not, though they are a whole account of it. A link that is gone
 * ended; a grant or an invitation is not there any more. `coverage` is by the ids of the workspace. Pauses
 * now and then.
 */
export function* goneLines(
  current: WorkspaceRows,
  merged: Merged,
  coverage: readonly Coverage[],
): Generator<undefined, readonly Line[]> {
  const lines = new Map<object, Line>()
  const { link: links, grant: grants, invitation: invitations } = merged.ledgers
  const grantsOn = once(() => Map.groupBy(current.grant, ({ account }) => account))
  const linksBelow = once(() => Map.groupBy(current.link, ({ parent }) => parent))
  // Most files speak of nearly every link, so few are left to be gone.
  const unsaid = current.link.filter((_, entry) => links.mentionAt(entry) === undefined)
  yield
  const unsaidBelow = once(() => Map.groupBy(unsaid, ({ parent }) => parent))
  const unsaidAbove = once(() => Map.groupBy(unsaid, ({ child }) => child))
  const invitationsTo = once(() => Map.groupBy(current.invitation, ({ account }) => account))
  let count = 0
  for (const covered of coverage) {
    if (count++ % coveragesAStep === 0) yield
    switch (covered.of) {
      case 'grants':
        for (const grant of grantsOn().get(covered.account) ?? []) {
          if (isCovered(grant, covered)) grantIsGone(grant, covered.file)
        }
        break
      case 'assignments':
        for (const link of linksBelow().get(covered.center) ?? []) {
          if (accountBefore(link.child)?.kind !== covered.kind) continue
          for (const grant of grantsOn().get(link.child) ?? []) {
            if (grant.member === covered.member) grantIsGone(grant, covered.file)
          }
        }
        break
      case 'links-below':
        for (const link of unsaidBelow().get(covered.account) ?? []) {
          if (isLinkCovered(link, covered)) linkIsGone(link, covered.file)
        }
        break
      case 'links-above':
        for (const link of unsaidAbove().get(covered.account) ?? []) {
          if (isLinkCovered(link, covered)) linkIsGone(link, covered.file)
        }
        break
      case 'invitations':
        for (const invitation of invitationsTo().get(covered.account) ?? []) {
          if (invitation.status !== 'pending' || invitations.isMentioned(invitation)) continue
          lines.set(
            invitation,
            lineOf('gone', 'invitation', { before: invitation, after: null }, { file: covered.file }),
          )
        }
    }
  }
  return [...lines.values()]

  function accountBefore(id: string): Account | undefined {
    const { account: ledger } = merged.ledgers
    return ledger.before[ledger.entryWithId(id)]
  }

  function grantIsGone(grant: Grant, file: string): void {
    if (grants.isMentioned(grant) || grants.successorOf(grant)) return
    lines.set(grant, lineOf('gone', 'grant', { before: grant, after: null }, { file }))
  }

  function linkIsGone(link: Link, file: string): void {
    const after: Link | null = link.status === 'active' ? { ...link, status: 'inactive' } : null
    lines.set(link, lineOf('gone', 'link', { before: link, after }, { file }))
  }

  function isCovered(grant: Grant, { account, classes, center }: CoverageOf<'grants'>): boolean {
    const system = accountBefore(account)?.system
    if (system === undefined) return false
    if (grant.role !== unknownRole && !classes.includes(classOf(system, grant))) return false
    return center === undefined || isMemberOf(grant.member, center)
  }

  function isMemberOf(member: string, center: string): boolean {
    return (grantsOn().get(center) ?? []).some((grant) => grant.member === member)
  }

  function isLinkCovered(
    link: Link,
    { states, kinds, childStates, hidden }: CoverageOf<'links-below' | 'links-above'>,
  ): boolean {
    const child = accountBefore(link.child)
    if (!child || link.status === unknownStatus || !states.includes(link.status)) return false
    if (kinds && !kinds.includes(child.kind)) return false
    if (childStates && child.status !== undefined && !childStates.includes(child.status)) return false
    return hidden !== false || link.hidden !== 'yes'
  }
}

/** Invitations that wait in the workspace though the files say that the invited person has access. */
export function acceptedLines(current: WorkspaceRows, merged: Merged): readonly Line[] {
  const waiting = current.invitation.filter(({ status }) => status === 'pending')
  if (waiting.length === 0) return []
  const members = new Map<string, string>()
  for (const { id, email, otherEmails = [] } of merged.rows.member) {
    for (const address of [...otherEmails, email]) members.set(plainEmail(address), id)
  }
  const held = new Set<string>()
  for (const grant of current.grant) {
    if (merged.ledgers.grant.isMentioned(grant)) held.add(pairKey(grant.member, grant.account))
  }
  for (const entry of merged.ledgers.grant.changed()) {
    const after = merged.ledgers.grant.rowAt(entry)!
    held.add(pairKey(after.member, after.account))
  }
  return waiting.flatMap((before) => {
    const member = members.get(plainEmail(before.email))
    const isHeld = member !== undefined && held.has(pairKey(member, before.account))
    if (!isHeld || merged.ledgers.invitation.isMentioned(before)) return []
    return [lineOf('changed', 'invitation', { before, after: { ...before, status: 'accepted' } }, null)]
  })
}
