import { emailSchema } from '../../../../shared/model/member.ts'
import { unknownRole } from '../../../../shared/model/grant.ts'
import type { Answer } from './answers.ts'
import type { TikTokDraft } from './draft.ts'
import { onlyIn, textIn } from './fields.ts'
import { leftOutWithoutId } from './left-out.ts'
import type { PageRow } from './reader.ts'
import { filteringOf } from './filtering.ts'
import { basicRole, financeRole } from './words.ts'

/**
 * The Business Centers of whoever asked. What role that person has there is said, but not who they are; that
 * is told, and comes with the members of the Business Center.
 */
export function readCenters(draft: TikTokDraft, { rows }: Answer): void {
  for (const { fields, origin } of rows) {
    const info = onlyIn(fields, 'bc_info')
    const id = textIn(info, 'bc_id')
    if (id === undefined) {
      leftOutWithoutId(draft, origin, 'bc_info.bc_id')
      continue
    }
    const said = {
      name: textIn(info, 'name'),
      currency: textIn(info, 'currency'),
      timeZone: textIn(info, 'timezone'),
      country: textIn(info, 'registered_area'),
      status: textIn(info, 'status'),
    } as const
    draft.account('business-center', id, told(said), origin)
    if (fields['parent_bc'] !== undefined && fields['parent_bc'] !== null) {
      draft.list('tiktok.tiers', said.name ?? id)
    }
  }
}

/** Members with their basic and their finance role; people who were invited are invitations. */
export function readMembers(draft: TikTokDraft, answer: Answer): void {
  const { request, rows, file, isWhole } = answer
  const center = draft.account('business-center', request.params['bc_id']!, {}, { file })
  for (const row of rows) readMember(draft, center, row)
  if (!isWhole || Object.keys(filteringOf(request)).length > 0 || request.params['child_bc_id']) return
  draft.coverage.push({ of: 'grants', account: center, classes: ['basic', 'finance'], file })
  draft.coverage.push({ of: 'invitations', account: center, file })
}

function readMember(draft: TikTokDraft, center: string, { fields, origin }: PageRow): void {
  const user = userOf(fields)
  const status = textIn(fields, 'relation_status') ?? 'BOUND'
  const basic = basicRole(textIn(fields, 'user_role'))
  const finance = financeRole(textIn(onlyIn(fields, 'ext_user_role'), 'finance_role'))
  switch (status.toUpperCase()) {
    case 'BOUND': {
      const member = draft.member(user, origin)
      if (member === null) return
      draft.grant(member, center, basic, origin)
      if (finance) draft.grant(member, center, finance, origin)
      return
    }
    case 'PENDING':
    case 'REJECTED': {
      if (!emailSchema.safeParse(user.email).success) {
        draft.list('tiktok.user-without-address', `${user.name ?? user.id ?? '?'} (${origin.file})`)
        draft.tally.leaveOut(origin.file)
        return
      }
      const answer = status.toUpperCase() === 'PENDING' ? 'pending' : 'declined'
      draft.invitation(user.email!, center, basic.role, answer, origin)
      if (basic.role === unknownRole) {
        draft.warn('import.invitation-role', {
          ...origin,
          email: user.email!,
          account: center,
          role: basic.raw!,
        })
      }
      if (finance)
        draft.list('tiktok.invited-with-finance', `${user.email!} (${finance.raw ?? finance.role})`)
      return
    }
    case 'UNBOUND':
      draft.list('tiktok.unbound', user.email ?? user.name ?? user.id ?? '?')
      draft.tally.leaveOut(origin.file)
      return
    default:
      draft.warn('import.unknown-word', { ...origin, path: `${origin.path}.relation_status`, word: status })
      draft.tally.leaveOut(origin.file)
  }
}

/** Partners are Business Centers of which this answer has the number and the name. */
export function readPartners(draft: TikTokDraft, { request, rows, file }: Answer): void {
  draft.account('business-center', request.params['bc_id']!, {}, { file })
  for (const { fields, origin } of rows) {
    const id = textIn(fields, 'bc_id')
    if (id === undefined) leftOutWithoutId(draft, origin, 'bc_id')
    else draft.account('business-center', id, told({ name: textIn(fields, 'bc_name') }), origin)
  }
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

/** Without the names that have no value. */
export function told<Said extends object>(
  said: Said,
): { readonly [Key in keyof Said]?: Exclude<Said[Key], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never
}
