import { join } from 'node:path'
import { createStore } from '../../electron/store/open-store.ts'
import type { Account } from '../../shared/model/account.ts'
import { keeper } from '../../shared/model/change.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import { accessTables } from '../../shared/model/row.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

const nothing: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }

/** An app with a workspace of these rows open. */
export function startWith(rows: Partial<WorkspaceRows>): TestApp {
  const environment = testEnvironment()
  const { clock, ids, dir, preferences } = environment
  const path = join(dir, 'agency.keyholder')
  const made = createStore(path, { id: ids(), name: 'Agency', device: preferences.device(), clock, ids })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const all = { ...nothing, ...rows }
  const added = accessTables.flatMap((table) =>
    all[table].map((after) => ({ table, before: null, after }) as RowChange),
  )
  const recorded = made.value.record({ actor: keeper, command: 'import.files', kind: 'do', rows: added })
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error))
  made.value.close()
  const started = startApp(environment)
  const opened = started.app.openPath(path)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return started
}

export const manager = (id: string): Account => ({ id, system: 'google-ads', kind: 'manager', name: id })
export const client = (id: string): Account => ({ id, system: 'google-ads', kind: 'client', name: id })

export const linked = (parent: string, child: string, owner: Link['owner'] = 'no'): Link => ({
  parent,
  child,
  status: 'active',
  owner,
})

export const person = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: id,
  email: `${id}@n.example`,
  ...more,
})

/** As `anna admin mcc`. */
export function held(text: string): Grant {
  const [member = '', role = '', account = ''] = text.split(' ')
  return { member, role, account }
}

/**
 * A top manager with two below it. North owns Lumi and is linked to Fjord, which nobody owns; South is linked
 * to Fjord, too.
 */
export const hierarchy = {
  account: [manager('top'), manager('north'), manager('south'), client('fjord'), client('lumi')],
  link: [
    linked('top', 'north'),
    linked('top', 'south'),
    linked('north', 'fjord'),
    linked('south', 'fjord'),
    linked('north', 'lumi', 'yes'),
  ],
} as const
