import type { Account } from '../../../shared/model/account.ts'
import type { StoreReader } from '../../store/store.ts'
import type { Say } from './checklist-words.ts'

/** How a checklist calls what a step names by ids; an id of what is not there any more stands for itself. */
export interface Names {
  readonly find: (account: string) => Account | null
  readonly account: (id: string) => string
  /** With the address, by which a console knows the person. */
  readonly member: (id: string) => string
  readonly role: (account: string, role: string) => string
  readonly kind: (kind: string) => string
  readonly share: (share: string) => string
  readonly status: (of: 'link' | 'invitation', status: string) => string
  /** The attributes that are set, as a list. */
  readonly fields: (set: object) => string
  readonly invitation: (id: string) => { readonly email: string; readonly account: string }
}

/** The same, and names for what a failure names by ids. */
export interface ChecklistNames extends Names {
  /** The account or the person of an id; undefined where it is nobody's. */
  readonly anyOf: (id: string) => string | undefined
}

export function checklistNames(store: StoreReader, say: Say): ChecklistNames {
  const find = (id: string) => store.row('account', JSON.stringify([id]))
  const person = (id: string) => {
    const member = store.row('member', JSON.stringify([id]))
    return member ? `${member.name} (${member.email})` : undefined
  }
  return {
    find,
    account: (id) => find(id)?.name || id,
    anyOf: (id) => find(id)?.name ?? person(id),
    member: (id) => person(id) ?? id,
    role: (account, role) => {
      const system = find(account)?.system
      return system ? say('roles', [`${system}/${role}`, role]) : role
    },
    kind: (kind) => say('kinds', kind),
    share: (share) => say('explain', `share.${share}`),
    status: (of, status) => say('activity', `value.${of}-status.${status}`),
    fields: (set) => say.list(Object.keys(set).map((field) => say('activity', [`field.${field}`, field]))),
    invitation: (id) => store.row('invitation', JSON.stringify([id])) ?? { email: id, account: '' },
  }
}
