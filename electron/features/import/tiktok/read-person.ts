import { unknownRole } from '../../../../shared/model/grant.ts'
import { emailSchema } from '../../../../shared/model/member.ts'
import type { TikTokDraft } from './draft.ts'
import { textIn } from './fields.ts'
import type { PageRow } from './reader.ts'
import { told } from './told.ts'
import { relationOf } from './words.ts'
import type { ReadRole } from './words.ts'

/**
 * Somebody of a Business Center, or on one of its assets, with their roles there, the first of which they are
 * invited to. Who is only invited, or in a state that has no word here, becomes an invitation: it gives nothing.
 * Returns false in the latter case, since nobody knows then whether what they had is gone.
 */
export function readPerson(
  draft: TikTokDraft,
  account: string,
  { fields, origin }: PageRow,
  roles: readonly [ReadRole, ...ReadRole[]],
): boolean {
  const relation = relationOf(fields)
  const user = userOf(fields)
  if (relation === 'bound') {
    const member = draft.member(user, origin)
    if (member !== null) for (const role of roles) draft.grant(member, account, role, origin)
    return true
  }
  if (relation === 'unbound') {
    draft.list('tiktok.unbound', user.email ?? user.name ?? user.id ?? '?')
    draft.tally.leaveOut(origin.file)
    return true
  }
  const isKnown = relation.raw === undefined
  if (!emailSchema.safeParse(user.email).success) {
    draft.list('tiktok.user-without-address', `${user.name ?? user.id ?? '?'} (${origin.file})`)
    draft.tally.leaveOut(origin.file)
    return isKnown
  }
  const email = user.email!
  const [{ role, raw }, ...finance] = roles
  draft.invitation(email, account, role, relation, origin)
  if (role === unknownRole) draft.warn('import.invitation-role', { ...origin, email, account, role: raw! })
  for (const each of finance) {
    draft.list('tiktok.invited-with-finance', `${email} (${each.raw ?? each.role})`)
  }
  return isKnown
}

/** The user of a row. */
export function userOf(fields: PageRow['fields']): {
  readonly id?: string
  readonly name?: string
  readonly email?: string
} {
  return told({
    id: textIn(fields, 'user_id') ?? textIn(fields, 'member_id'),
    name: textIn(fields, 'user_name'),
    email: textIn(fields, 'user_email'),
  })
}
