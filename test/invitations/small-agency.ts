import { formatDocument } from '../../electron/features/document/format-document.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { noon, testEnvironment } from '../helpers/environment.ts'
import { startApp, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { temporaryFolder } from '../store/workspaces.ts'
import { rowsOf } from './rows-of.ts'

const business = 'tiktok-business-center'

/** One account of every kind that people are invited to in their own way, and an admin of each. */
export const smallAgency: WorkspaceRows = {
  account: [
    { id: 'mcc', system: 'google-ads', kind: 'manager', name: 'Northlight MCC', externalId: '100-000-0001' },
    { id: 'fjord', system: 'google-ads', kind: 'client', name: 'Fjord Sport', externalId: '100-000-0012' },
    { id: 'center', system: business, kind: 'business-center', name: 'Northlight BC' },
    { id: 'tt', system: business, kind: 'ad-account', name: 'Fjord Sport NO' },
    { id: 'alone', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'Kaffebar Vind' },
  ],
  link: [
    { parent: 'mcc', child: 'fjord', status: 'active', owner: 'yes' },
    { parent: 'center', child: 'tt', status: 'active', owner: 'yes' },
  ],
  member: [
    { id: 'anna', name: 'Anna Berg', email: 'anna@northlight.example' },
    { id: 'bo', name: 'Bo Lind', email: 'bo@northlight.example' },
    { id: 'maja', name: 'Maja Forsberg', email: 'maja@northlight.example' },
    { id: 'oskar', name: 'Oskar Ek', email: 'oskar@northlight.example' },
    { id: 'saga', name: 'Saga Nyberg', email: 'saga@northlight.example', otherEmails: ['saga@home.example'] },
  ],
  grant: [
    { member: 'anna', account: 'mcc', role: 'admin' },
    { member: 'oskar', account: 'mcc', role: 'admin' },
    { member: 'bo', account: 'mcc', role: 'standard' },
    { member: 'maja', account: 'center', role: 'admin' },
    { member: 'maja', account: 'alone', role: 'admin' },
  ],
  invitation: [],
}

export interface Agency extends TestApp {
  /** Moves the clock on. */
  readonly wait: (days: number) => void
  /** The moment the clock shows, as a row has it. */
  readonly now: () => string
  readonly as: (actor: string) => Promise<void>
  readonly invitation: (id: string) => Promise<Invitation | undefined>
  /** Invites one address, and answers the invitation's id. */
  readonly invite: (account: string, role: string, email: string) => Promise<string>
}

/** An app with that workspace open, and a clock that moves only when told. */
export async function startAgency(): Promise<Agency> {
  let now = noon
  const started = startApp({ ...testEnvironment(temporaryFolder()), clock: () => now })
  const { ask } = started
  const file = await upload(started, 'northlight.keyholder.json', formatDocument('Northlight', smallAgency))
  await ask('workspace.open-files', { uploads: [file] })
  return {
    ...started,
    wait: (days) => void (now += days * 24 * 60 * 60 * 1000),
    now: () => new Date(now).toISOString(),
    as: async (actor) => void (await ask('actor.choose', { actor })),
    invitation: async (id) => (await rowsOf(started)).invitation.find((row) => row.id === id),
    invite: async (account, role, email) => {
      const { invitations } = await ask('invitations.send', { account, role, emails: [email] })
      return invitations[0]!
    },
  }
}
