import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { Invitation } from '../../shared/model/invitation.ts'
import { plainEmail } from '../access/identity.ts'
import type { Named, Names } from './names.ts'

/** What plans and templates are called. */
export interface Called {
  readonly id: string
  readonly name: string
}

/** Finds everything that people name: members and accounts, and besides what waits or is kept here. */
export interface SessionNames extends Names {
  /** By id, or by the address where one invitation of it alone waits (or is there at all). */
  invitation(name: string): Named
  /** By id, or by name where one alone has it. */
  plan(name: string): Named
  template(name: string): Named
}

export function sessionNames(
  names: Names,
  rows: {
    readonly invitations: readonly Invitation[]
    readonly plans: readonly Called[]
    readonly templates: readonly Called[]
  },
): SessionNames {
  return {
    ...names,
    invitation: (name) => invitationNamed(rows.invitations, name),
    plan: (name) => called(rows.plans, name, 'plan'),
    template: (name) => called(rows.templates, name, 'template'),
  }
}

function called(all: readonly Called[], name: string, what: 'plan' | 'template'): Named {
  const found = all.filter((each) => each.id === name || each.name === name)
  if (found.length === 1) return { id: found[0]!.id }
  const isUnknown = found.length === 0
  return notOne(isUnknown, isUnknown ? `${what}.unknown` : `${what}.ambiguous`, { [what]: name })
}

function invitationNamed(all: readonly Invitation[], name: string): Named {
  if (all.some(({ id }) => id === name)) return { id: name }
  const sent = all.filter(({ email }) => plainEmail(email) === plainEmail(name))
  const waiting = sent.filter(({ status }) => status === 'pending')
  const found = waiting.length > 0 ? waiting : sent
  if (found.length === 1) return { id: found[0]!.id }
  if (found.length === 0) return notOne(true, 'invitation.unknown', { invitation: name })
  const ids = found.map(({ id, role, account }) => `${id} (${role}, ${account})`).join(', ')
  return notOne(false, 'invitation.ambiguous', { invitation: name, ids })
}

function notOne(isUnknown: boolean, message: string, details: Failure['details']): Named {
  return { failure: failed(isUnknown ? 'not-found' : 'bad-input', message, details).error }
}
