import type { PlannedStep } from '../../shared/contract/step.ts'
import { download } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

export function give(member: string, account: string, role: string): PlannedStep {
  return { command: 'grants.give', input: { grants: [{ member, account, role }] } }
}

export function take(member: string, account: string, role: string): PlannedStep {
  return { command: 'grants.remove', input: { grants: [{ member, account, role }] } }
}

/** An open plan of these steps, and their ids. */
export async function planned({ ask }: TestApp, steps: readonly PlannedStep[]) {
  const { plan } = await ask('plans.create', { name: 'Autumn' })
  const { steps: ids } = await ask('plans.stage', { plan, steps: [...steps] })
  return { plan, ids }
}

export async function rolesHere({ ask }: TestApp, member: string, account: string) {
  const roles = await ask('access.roles', { member, account })
  return roles.filter((role) => role.here).map((role) => role.role)
}

/** The workspace document. */
export async function documentOf(app: TestApp): Promise<string> {
  const { download: id } = await app.ask('workspace.export', {})
  return download(app, id)
}

const members = ['anna', 'bo', 'clara', 'johan', 'maja', 'petra', 'per', 'yuki']
const accounts = ['mcc', 'nordic', 'denmark', 'fjord-sport', 'smilhuset-aarhus', 'bc', 'tt-tindra', 'lumi']

/** Whatever a rehearsal could leave behind: rows, record, plans, what can be undone, every verdict. */
export async function wholeState(app: TestApp) {
  const { ask } = app
  const pairs = members.flatMap((member) => accounts.map((account) => ({ member, account })))
  return {
    document: await documentOf(app),
    workspace: await ask('workspace.current', {}),
    plans: await ask('plans.list', {}),
    undo: await ask('changes.undo-state', {}),
    changes: await ask('changes.list', { limit: 5 }),
    cells: await ask('access.cells', { members, accounts }),
    verdicts: await Promise.all(pairs.map((pair) => ask('access.verdicts', pair))),
  }
}
