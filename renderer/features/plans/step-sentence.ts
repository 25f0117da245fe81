import { contract } from '../../../shared/contract/contract.ts'
import type { CommandName, ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Invitation } from '../../../shared/model/invitation.ts'
import type { Stageable } from '../../client/staged-steps.ts'
import { fieldList, fieldValue } from '../../../shared/activity/fields.ts'
import { tell as tellActivity, word } from '../../../shared/activity/tell.ts'
import { account, accounts, member, roles } from '../explain/sentence.ts'
import type { Part, Sentence } from '../explain/sentence.ts'
import { tellStep } from './tell-step.ts'

/** What a step is told with. */
export interface KnownRows {
  readonly accountOf: (id: string) => Account | undefined
  readonly invitationOf: (id: string) => Invitation | undefined
}

type Teller<Name extends CommandName> = (input: ParsedInputOf<Name>, known: KnownRows) => Sentence
type Tellers = { readonly [Name in Stageable]: Teller<Name> }

/** What a step does, as a person says it; a command or an input that this window does not know, by its name. */
export function stepSentence({ command, input }: PlannedStep, known: KnownRows): Sentence {
  if (!Object.hasOwn(tellers, command)) return unknownStep(command)
  const name = command as Stageable
  const parsed = contract[name].input.safeParse(input)
  return parsed.success ? (tellers[name] as Teller<Stageable>)(parsed.data, known) : unknownStep(name)
}

function unknownStep(command: string): Sentence {
  return tellActivity('entry.name', { name: word(command) })
}

const ends = ({ parent, child }: { readonly parent: string; readonly child: string }) => ({
  parent: account(parent),
  account: account(child),
})

const tellers: Tellers = {
  'grants.give': ({ grants }, known) => rolesStep('grants.give', grants, known),
  'grants.remove': ({ grants }, known) => rolesStep('grants.remove', grants, known),
  'links.request': ({ parent, children }) =>
    tellStep('links.request', { parent: account(parent), account: accounts(children) }),
  'links.decide': ({ decision, ...link }) => tellStep(`links.decide.${decision}`, ends(link)),
  'links.cancel': (link) => tellStep('links.cancel', ends(link)),
  'links.unlink': (link) => tellStep('links.unlink', ends(link)),
  'links.move': ({ children, from, to }) =>
    tellStep('links.move', { account: accounts(children), parent: account(from), to: account(to) }),
  'links.hide': ({ hidden, ...link }) => tellStep(hidden ? 'links.hide' : 'links.show', ends(link)),
  'ownership.give': ({ manager, account: of }) =>
    tellStep('ownership.give', { manager: account(manager), account: account(of) }),
  'ownership.transfer': ({ to, account: of }) =>
    tellStep('ownership.transfer', { manager: account(to), account: account(of) }),
  'ownership.remove': ({ account: of }) => tellStep('ownership.remove', { account: account(of) }),
  'invitations.send': ({ account: to, role, emails }, known) =>
    tellStep('invitations.send', {
      email: words(emails),
      role: roleOn(to, role, known),
      account: account(to),
    }),
  'invitations.resend': ({ invitation }, known) => invitationStep('invitations.resend', [invitation], known),
  'invitations.revoke': ({ invitations }, known) => invitationStep('invitations.revoke', invitations, known),
  'invitations.accept': ({ invitation }, known) => invitationStep('invitations.accept', [invitation], known),
  'invitations.decline': ({ invitation }, known) =>
    invitationStep('invitations.decline', [invitation], known),
  'invitations.describe': ({ invitation, status }, known) => {
    const told = invitationStep('invitations.describe', [invitation], known)
    return { ...told, parts: { ...told.parts, status: fieldValue('invitation-status', status) } }
  },
  'centers.share': ({ assets, receiver, share }) =>
    tellStep('centers.share', {
      account: accounts(assets),
      receiver: account(receiver),
      share: { kind: 'share', share },
    }),
  'centers.stop-sharing': ({ assets, receiver }) =>
    tellStep('centers.stop-sharing', { account: accounts(assets), receiver: account(receiver) }),
  'centers.group': ({ group, accounts: list }) =>
    tellStep('centers.group', { account: accounts(list), group: account(group) }),
  'centers.ungroup': ({ group, accounts: list }) =>
    tellStep('centers.ungroup', { account: accounts(list), group: account(group) }),
  'centers.migrate': ({ asset, center }) =>
    tellStep('centers.migrate', { account: account(asset), center: account(center) }),
  'accounts.add': ({ name, kind, parent }) => {
    const parts = { name: word(name), kind: { kind: 'account-kind', accountKind: kind } } as const
    return parent === undefined
      ? tellStep('accounts.add', parts)
      : tellStep('accounts.add.below', { ...parts, parent: account(parent) })
  },
  'accounts.update': ({ account: of, set }) =>
    tellStep('accounts.update', { account: account(of), fields: fieldList(Object.keys(set)) }),
  'accounts.describe-link': ({ status, owner, share, ...link }) => {
    if (status !== undefined) {
      const parts = { ...ends(link), status: fieldValue('link-status', status) }
      return tellStep('accounts.describe-link.status', parts)
    }
    if (owner !== undefined) return tellStep(`accounts.describe-link.owner.${owner}`, ends(link))
    if (!share) return tellStep('accounts.describe-link', ends(link))
    return tellStep('accounts.describe-link.share', { ...ends(link), share: { kind: 'share', share } })
  },
  'members.add': ({ name, email }) => tellStep('members.add', { name: word(name), email: word(email) }),
  'members.update': ({ member: of, set }) =>
    tellStep('members.update', { member: member(of), fields: fieldList(Object.keys(set)) }),
}

interface Held {
  readonly member: string
  readonly account: string
  readonly role: string
  readonly raw?: string | undefined
}

function rolesStep(
  command: 'grants.give' | 'grants.remove',
  grants: readonly Held[],
  known: KnownRows,
): Sentence {
  const [grant] = grants
  if (!grant || grants.length > 1) return tellStep(`${command}.many`, {}, grants.length)
  return tellStep(command, {
    member: member(grant.member),
    role: grant.raw === undefined ? roleOn(grant.account, grant.role, known) : word(grant.raw),
    account: account(grant.account),
  })
}

function invitationStep(
  command: `invitations.${'resend' | 'revoke' | 'accept' | 'decline' | 'describe'}`,
  ids: readonly string[],
  known: KnownRows,
): Sentence {
  const found = ids.map((id) => known.invitationOf(id))
  return tellStep(command, {
    email: words(found.map((invitation, at) => invitation?.email ?? ids[at] ?? '')),
    account: accounts([...new Set(found.flatMap((invitation) => (invitation ? [invitation.account] : [])))]),
  })
}

function roleOn(id: string, role: string, known: KnownRows): Part {
  const system = known.accountOf(id)?.system
  return system ? roles(system, [role]) : word(role)
}

function words(values: readonly string[]): Part {
  return { kind: 'list', parts: values.map(word), join: 'and' }
}
