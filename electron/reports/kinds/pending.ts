import { done } from '../../../shared/contract/failure.ts'
import type { Account } from '../../../shared/model/account.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Grouping } from '../../../shared/model/report.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { alone, sectionOf } from '../columns.ts'
import type { ColumnsOf, GroupOf } from '../columns.ts'
import type { Wording } from '../wording.ts'
import type { Asked, KindOfReport } from './kind.ts'

const dayLength = 24 * 60 * 60 * 1000

/** Columns that a link has nothing for. */
const ofPeople: ReadonlySet<string> = new Set(['email', 'member', 'role', 'expires'])

interface WaitingLine {
  readonly account: Account
  readonly email: string | null
  readonly member: Member | null
  readonly manager: string | null
  readonly role: string
  readonly state: string
  readonly asked: string | null
  readonly expires: string | null
}

/** What waits for an answer, and since when: invitations, those that ran out too, and requested links. */
export const pendingReport: KindOfReport = (asked) => {
  const { wording, definition, columns, world, chosen } = asked
  const parts = {
    columns: waitingColumns(wording, world.now),
    group: waitingGroup(definition.group, wording),
  }
  const invitations = sectionOf(
    {
      ...parts,
      id: 'invitations',
      title: wording.text('section.invitations'),
      wanted: columns.filter((column) => column !== 'manager'),
      subjects: () => alone(invitationLines(asked)),
    },
    wording,
  )
  const links = sectionOf(
    {
      ...parts,
      id: 'links',
      title: wording.text('section.links'),
      wanted: columns.filter((column) => !ofPeople.has(column)),
      subjects: () => alone(linkLines(asked)),
    },
    wording,
  )
  const { roles = [] } = definition.filter ?? {}
  return done(chosen.isOfPeople || roles.length > 0 ? [invitations] : [invitations, links])
}

function* invitationLines({ world, chosen, making }: Asked): Iterable<WaitingLine> {
  const byAccount = Map.groupBy(
    world.rows.invitation.filter(
      (one) => one.status === unknownStatus || (one.status === 'pending' && chosen.role(one.role)),
    ),
    ({ account }) => account,
  )
  making.done = 0
  making.of = world.ordered.length
  for (const account of world.ordered) {
    making.done++
    if (!chosen.account(account)) continue
    for (const invitation of byAccount.get(account.id) ?? []) {
      const { email, role, sentAt = null, expiresAt = null, raw } = invitation
      const member = world.memberByEmail(email) ?? null
      if (!chosen.member(member) || !chosen.role(role)) continue
      const state = raw ?? invitationState(invitation, world.now)
      yield { account, email, member, manager: null, role, state, asked: sentAt, expires: expiresAt }
    }
  }
}

function* linkLines({ world, chosen }: Asked): Iterable<WaitingLine> {
  const byChild = Map.groupBy(
    world.rows.link.filter(({ status }) => status === 'pending' || status === unknownStatus),
    ({ child }) => child,
  )
  for (const account of world.ordered) {
    if (!chosen.account(account)) continue
    for (const { parent, status, raw, askedAt = null } of byChild.get(account.id) ?? []) {
      const manager = world.accountOf(parent)?.name || parent
      const state = raw ?? status
      yield { account, email: null, member: null, manager, role: '', state, asked: askedAt, expires: null }
    }
  }
}

function waitingColumns(say: Wording, now: number): ColumnsOf<WaitingLine> {
  const age = (asked: string | null) =>
    asked === null ? null : Math.max(0, Math.floor((now - Date.parse(asked)) / dayLength))
  return {
    email: { type: 'text', of: ({ email }) => email },
    member: { type: 'text', of: ({ member }) => member?.name ?? null },
    system: { type: 'code', of: ({ account }) => say.system(account.system) },
    account: { type: 'text', of: ({ account }) => account.name },
    'external-id': { type: 'text', of: ({ account }) => account.externalId ?? null },
    kind: { type: 'code', of: ({ account }) => say.kind(account.kind) },
    manager: { type: 'text', of: ({ manager }) => manager },
    role: { type: 'code', of: ({ account, role }) => say.role({ system: account.system, role, more: '' }) },
    state: { type: 'word', of: ({ state }) => say.state(state) },
    asked: { type: 'moment', of: ({ asked }) => asked },
    days: { type: 'number', of: ({ asked }) => age(asked) },
    expires: { type: 'moment', of: ({ expires }) => expires },
  }
}

function waitingGroup(group: Grouping | undefined, say: Wording): GroupOf<WaitingLine> | null {
  if (group === 'system') {
    return { key: ({ account }) => account.system, heading: ({ account }) => say.system(account.system).said }
  }
  return group === 'account'
    ? { key: ({ account }) => account, heading: ({ account }) => account.name }
    : null
}
