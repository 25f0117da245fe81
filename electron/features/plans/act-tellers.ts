import type { accounts } from '../../../shared/contract/accounts.ts'
import type { centers } from '../../../shared/contract/centers.ts'
import type { CommandName, ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { grants } from '../../../shared/contract/grants.ts'
import type { invitations } from '../../../shared/contract/invitations.ts'
import type { links } from '../../../shared/contract/links.ts'
import type { members } from '../../../shared/contract/members.ts'
import type { ownership } from '../../../shared/contract/ownership.ts'
import type { Names } from './checklist-names.ts'

/** Every command that a step may be. */
type StepCommand = Extract<
  CommandName,
  keyof (typeof grants &
    typeof accounts &
    typeof members &
    typeof links &
    typeof ownership &
    typeof invitations &
    typeof centers)
>

/** How one act is told, and on which account of a console it is done: null where it is only recorded here. */
export interface Told {
  /** Under `checklist.step.` in the translation file `plan`, which the window reads too. */
  readonly key: string
  readonly gaps: Readonly<Record<string, string>>
  readonly on: string | null
}

type Teller<Name extends StepCommand> = (input: ParsedInputOf<Name>, names: Names) => Told

const onePlace = (names: Names, key: string, account: string): Told => ({
  key,
  gaps: { account: names.account(account) },
  on: account,
})

const onLink =
  (key: string, side: 'parent' | 'child' | null) =>
  ({ parent, child }: { readonly parent: string; readonly child: string }, names: Names): Told => ({
    key,
    gaps: { parent: names.account(parent), account: names.account(child) },
    on: side === null ? null : side === 'parent' ? parent : child,
  })

const onInvitation =
  (key: string) =>
  (id: string, names: Names): Told => {
    const { email, account } = names.invitation(id)
    return {
      ...onePlace(names, `invitations.${key}`, account),
      gaps: { email, account: names.account(account) },
    }
  }

function first(values: readonly string[]): string {
  return values[0] ?? ''
}

/** For inputs with one act each: see single-acts.ts. */
export const actTellers: { readonly [Name in StepCommand]: Teller<Name> } = {
  'grants.give': ({ grants: [grant] }, names) => tellGrant('grants.give', grant, names),
  'grants.remove': ({ grants: [grant] }, names) => tellGrant('grants.remove', grant, names),
  'accounts.add': ({ name, kind, parent }, names) => {
    const gaps = { name, kind: names.kind(kind) }
    return parent === undefined
      ? { key: 'accounts.add', gaps, on: null }
      : { key: 'accounts.add.below', gaps: { ...gaps, parent: names.account(parent) }, on: parent }
  },
  'accounts.update': ({ account, set }, names) => ({
    key: 'accounts.update',
    gaps: { account: names.account(account), fields: names.fields(set) },
    on: null,
  }),
  'accounts.describe-link': ({ status, owner, share, ...ends }, names) => {
    if (status !== undefined) {
      const told = onLink('accounts.describe-link.status', null)(ends, names)
      return { ...told, gaps: { ...told.gaps, status: names.status('link', status) } }
    }
    if (owner !== undefined) return onLink(`accounts.describe-link.owner.${owner}`, null)(ends, names)
    const told = onLink(share ? 'accounts.describe-link.share' : 'accounts.describe-link', null)(ends, names)
    return share ? { ...told, gaps: { ...told.gaps, share: names.share(share) } } : told
  },
  'members.add': ({ name, email }) => ({ key: 'members.add', gaps: { name, email }, on: null }),
  'members.update': ({ member, set }, names) => ({
    key: 'members.update',
    gaps: { member: names.member(member), fields: names.fields(set) },
    on: null,
  }),
  'links.request': ({ parent, children }, names) =>
    onLink('links.request', 'parent')({ parent, child: first(children) }, names),
  'links.decide': ({ decision, ...ends }, names) => onLink(`links.decide.${decision}`, 'child')(ends, names),
  'links.cancel': onLink('links.cancel', 'parent'),
  'links.unlink': ({ side, ...ends }, names) => onLink('links.unlink', side)(ends, names),
  'links.move': ({ children, from, to }, names) => {
    const told = onLink('links.move', 'parent')({ parent: from, child: first(children) }, names)
    return { ...told, gaps: { ...told.gaps, to: names.account(to) } }
  },
  'links.hide': ({ hidden, ...ends }, names) =>
    onLink(hidden ? 'links.hide' : 'links.show', 'parent')(ends, names),
  'ownership.give': ({ account, manager }, names) => tellOwner('ownership.give', account, manager, names),
  'ownership.transfer': ({ account, to }, names) => tellOwner('ownership.transfer', account, to, names),
  'ownership.remove': ({ account }, names) => onePlace(names, 'ownership.remove', account),
  'invitations.send': ({ account, role, emails }, names) => ({
    key: 'invitations.send',
    gaps: { email: first(emails), role: names.role(account, role), account: names.account(account) },
    on: account,
  }),
  'invitations.resend': ({ invitation }, names) => onInvitation('resend')(invitation, names),
  'invitations.revoke': ({ invitations: ids }, names) => onInvitation('revoke')(first(ids), names),
  'invitations.accept': ({ invitation }, names) => onInvitation('accept')(invitation, names),
  'invitations.decline': ({ invitation }, names) => onInvitation('decline')(invitation, names),
  'invitations.describe': ({ invitation, status }, names) => {
    const told = onInvitation('describe')(invitation, names)
    return { ...told, gaps: { ...told.gaps, status: names.status('invitation', status) }, on: null }
  },
  'centers.share': ({ receiver, assets, share }, names) => {
    const told = tellShare('centers.share', first(assets), receiver, names)
    return { ...told, gaps: { ...told.gaps, share: names.share(share) } }
  },
  'centers.stop-sharing': ({ receiver, assets }, names) =>
    tellShare('centers.stop-sharing', first(assets), receiver, names),
  'centers.group': ({ group, accounts: list }, names) =>
    tellGroup('centers.group', group, first(list), names),
  'centers.ungroup': ({ group, accounts: list }, names) =>
    tellGroup('centers.ungroup', group, first(list), names),
  'centers.migrate': ({ asset, center }, names) => ({
    key: 'centers.migrate',
    gaps: { account: names.account(asset), center: names.account(center) },
    on: center,
  }),
}

function tellGrant(
  key: string,
  grant: ParsedInputOf<'grants.remove'>['grants'][number] | undefined,
  names: Names,
): Told {
  const { member = '', account = '', role = '', raw } = grant ?? {}
  const gaps = {
    member: names.member(member),
    role: raw ?? names.role(account, role),
    account: names.account(account),
  }
  return { key, gaps, on: account }
}

function tellOwner(key: string, account: string, manager: string, names: Names): Told {
  return { key, gaps: { account: names.account(account), manager: names.account(manager) }, on: account }
}

function tellShare(key: string, asset: string, receiver: string, names: Names): Told {
  return { key, gaps: { account: names.account(asset), receiver: names.account(receiver) }, on: asset }
}

function tellGroup(key: string, group: string, account: string, names: Names): Told {
  return { key, gaps: { account: names.account(account), group: names.account(group) }, on: group }
}
