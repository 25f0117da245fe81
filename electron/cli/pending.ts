import { invitationState } from '../../shared/model/invitation.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { daysSince, inDays } from './ago.ts'
import type { Format } from './do.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { cliText } from './texts.ts'
import { readWorkspace } from './workspace-file.ts'

/**
 * Everything that waits for somebody's answer, the oldest first; invitations whose term ran out, too. Beside it
 * what has a status that nobody knows here: it may wait as well.
 */
export async function listPending(
  { workspace, format }: { readonly workspace: string; readonly format: Format },
  terminal: Terminal,
  clock?: number,
): Promise<number> {
  const { rows, now: then } = await readWorkspace(workspace)
  const now = clock ?? then
  const links = rows.link
    .filter(({ status }) => status === 'pending')
    .toSorted((one, other) => oldestFirst(one.askedAt, other.askedAt))
  const invitations = rows.invitation
    .filter(({ status }) => status === 'pending')
    .toSorted((one, other) => oldestFirst(one.sentAt, other.sentAt))
  const unknown = {
    links: rows.link.filter(({ raw }) => raw !== undefined),
    invitations: rows.invitation.filter(({ raw }) => raw !== undefined),
  }
  const output = new LineWriter(terminal.stdout)
  if (format === 'text')
    await output.write(
      `${[...textOf(rows, links, invitations, now), ...unknownText(rows, unknown)].join('\n')}\n`,
    )
  else {
    const facts = {
      links: links.map((link) => linkFacts(link, now)),
      invitations: invitations.map((invitation) => invitationFacts(invitation, now)),
      unknown: {
        links: unknown.links.map((link) => linkFacts(link, now)),
        invitations: unknown.invitations.map((one) => invitationFacts(one, now)),
      },
    }
    await output.write(`${JSON.stringify(facts)}\n`)
  }
  await output.flush()
  return 0
}

/** What nobody has dated comes last. */
function oldestFirst(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return Date.parse(one) - Date.parse(other)
}

function linkFacts({ parent, child, askedAt, raw }: Link, now: number) {
  return { parent, child, askedAt: askedAt ?? null, days: ageOf(askedAt, now), ...saidOf(raw) }
}

function invitationFacts(invitation: Invitation, now: number) {
  const { id, email, account, role, sentAt, expiresAt, raw } = invitation
  const term = { sentAt: sentAt ?? null, days: ageOf(sentAt, now), expiresAt: expiresAt ?? null }
  return { id, email, account, role, ...term, state: invitationState(invitation, now), ...saidOf(raw) }
}

/** What the platform called a status that is not known here. */
function saidOf(raw: string | undefined) {
  return raw === undefined ? {} : { raw }
}

function ageOf(moment: string | undefined, now: number): number | null {
  return moment === undefined ? null : daysSince(moment, now)
}

/** Nothing where there is none. */
function unknownText(
  rows: WorkspaceRows,
  { links, invitations }: { readonly links: readonly Link[]; readonly invitations: readonly Invitation[] },
): readonly string[] {
  const number = links.length + invitations.length
  if (number === 0) return []
  const nameOf = nameIn(rows)
  return [
    cliText('pending.unknown', { number }),
    ...links.map(({ parent, child, raw = '' }) =>
      indented([
        cliText('pending.link', { parent: nameOf(parent), child: nameOf(child) }),
        cliText('pending.status', { raw }),
      ]),
    ),
    ...invitations.map(({ email, role, account, raw = '' }) =>
      indented([
        cliText('pending.invitation', { email, role, account: nameOf(account) }),
        cliText('pending.status', { raw }),
      ]),
    ),
  ]
}

function nameIn({ account }: WorkspaceRows): (id: string) => string {
  const accounts = new Map(account.map(({ id, name }) => [id, name || id]))
  return (id) => accounts.get(id) ?? id
}

function textOf(
  rows: WorkspaceRows,
  links: readonly Link[],
  invitations: readonly Invitation[],
  now: number,
): readonly string[] {
  const nameOf = nameIn(rows)
  const when = (moment: string) => ({ when: inDays(moment, now), day: moment.slice(0, 10) })
  return [
    cliText('pending.links', { number: links.length }),
    ...links.map(({ parent, child, askedAt }) =>
      indented([
        cliText('pending.link', { parent: nameOf(parent), child: nameOf(child) }),
        askedAt === undefined ? cliText('pending.undated') : cliText('pending.asked', when(askedAt)),
      ]),
    ),
    cliText('pending.invitations', { number: invitations.length }),
    ...invitations.map((invitation) => {
      const { email, account, role, sentAt, expiresAt } = invitation
      const term = invitationState(invitation, now) === 'expired' ? 'pending.expired' : 'pending.expires'
      return indented([
        cliText('pending.invitation', { email, role, account: nameOf(account) }),
        sentAt === undefined ? cliText('pending.undated') : cliText('pending.sent', when(sentAt)),
        ...(expiresAt === undefined ? [] : [cliText(term, when(expiresAt))]),
      ])
    }),
  ]
}

function indented(parts: readonly string[]): string {
  return `  ${parts.join(', ')}`
}
