import type { Grant } from '../model/grant.ts'

/** A role that somebody holds on an account, to be looked up by. */
export function heldKey({ member, account, role, raw }: Omit<Grant, 'since' | 'detail'>): string {
  return JSON.stringify(raw === undefined ? [member, account, role] : [member, account, role, raw])
}
