import { formatDocument } from '../../electron/features/document/format-document.ts'
import type { AccountKind } from '../../shared/model/account.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { rowsOf } from '../invitations/rows-of.ts'
import { temporaryFolder } from '../store/workspaces.ts'

const account = (kind: AccountKind, id: string) =>
  ({ id, system: 'tiktok-business-center', kind, name: `The ${id}` }) as const

const link = (parent: string, child: string, more: Partial<Link> = {}): Link => ({
  parent,
  child,
  status: 'active',
  owner: 'yes',
  ...more,
})

/** A giver with an asset of every kind, a partner with a group, and what nobody owns. */
export const smallCenters: WorkspaceRows = {
  account: [
    account('business-center', 'giver'),
    account('business-center', 'partner'),
    account('ad-account', 'ads'),
    account('ad-account', 'more-ads'),
    account('pixel', 'pixel'),
    account('tiktok-account', 'profile'),
    account('account-group', 'group'),
    account('account-group', 'partners-group'),
    account('ad-account', 'free-ads'),
    account('pixel', 'free-pixel'),
    account('lead', 'free-lead'),
    account('shop', 'free-shop'),
    { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'The alone', externalId: '71' },
    { id: 'client', system: 'google-ads', kind: 'client', name: 'The client' },
  ],
  link: [
    ...['ads', 'more-ads', 'pixel', 'profile', 'group'].map((id) => link('giver', id)),
    link('partner', 'partners-group'),
    link('partner', 'free-ads', { owner: 'unknown', status: 'pending' }),
  ],
  member: ['gina', 'gus', 'pia', 'pal', 'both', 'loose'].map((id) => ({
    id,
    name: id,
    email: `${id}@x.example`,
  })),
  grant: [
    { member: 'gina', account: 'giver', role: 'admin' },
    { member: 'gus', account: 'giver', role: 'standard' },
    { member: 'gus', account: 'ads', role: 'asset-operator' },
    { member: 'pia', account: 'partner', role: 'admin' },
    { member: 'pal', account: 'partner', role: 'standard' },
    { member: 'both', account: 'giver', role: 'standard' },
    { member: 'both', account: 'partner', role: 'standard' },
    { member: 'loose', account: 'alone', role: 'admin' },
    { member: 'pal', account: 'alone', role: 'manager' },
    { member: 'pia', account: 'alone', role: 'viewer' },
    { member: 'gus', account: 'alone', role: 'unknown', raw: 'OWNER' },
  ],
  invitation: [
    { id: 'i1', email: 'new@x.example', account: 'alone', role: 'manager', status: 'pending' },
    { id: 'i2', email: 'old@x.example', account: 'alone', role: 'viewer', status: 'declined' },
  ],
}

export interface Centers extends TestApp {
  readonly rows: () => Promise<WorkspaceRows>
  readonly link: (parent: string, child: string) => Promise<Link | undefined>
  readonly rolesOn: (account: string) => Promise<readonly string[]>
  readonly may: (member: string, action: string, on: string) => Promise<boolean>
  readonly as: (actor: string) => Promise<void>
}

export async function startCenters(): Promise<Centers> {
  const started = startApp(testEnvironment(temporaryFolder()))
  const { ask } = started
  const file = await upload(started, 'centers.keyholder.json', formatDocument('Centers', smallCenters))
  await ask('workspace.open-files', { uploads: [file] })
  const rows = () => rowsOf(started)
  return {
    ...started,
    rows,
    link: async (parent, child) =>
      (await rows()).link.find((row) => row.parent === parent && row.child === child),
    rolesOn: async (on) =>
      (await rows()).grant.filter((row) => row.account === on).map(({ member, role }) => `${member} ${role}`),
    may: async (member, action, on) => (await ask('access.check', { member, action, on })).allowed,
    as: async (actor) => void (await ask('actor.choose', { actor })),
  }
}
