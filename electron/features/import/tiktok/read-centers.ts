import type { Answer } from './answers.ts'
import type { TikTokDraft } from './draft.ts'
import { onlyIn, textIn } from './fields.ts'
import { leftOutWithoutId } from './left-out.ts'
import type { PageRow } from './reader.ts'
import { readPerson } from './read-person.ts'
import { filteringOf } from './filtering.ts'
import { told } from './told.ts'
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
  const isKnown = rows.map((row) => readMember(draft, center, row))
  if (
    !isWhole ||
    isKnown.includes(false) ||
    Object.keys(filteringOf(request)).length > 0 ||
    request.params['child_bc_id']
  )
    return
  draft.coverage.push({ of: 'grants', account: center, classes: ['basic', 'finance'], file })
  draft.coverage.push({ of: 'invitations', account: center, file })
}

/** Whether the state of the row is known: see `readPerson`. */
function readMember(draft: TikTokDraft, center: string, row: PageRow): boolean {
  const finance = financeRole(textIn(onlyIn(row.fields, 'ext_user_role'), 'finance_role'))
  const basic = basicRole(textIn(row.fields, 'user_role'))
  return readPerson(draft, center, row, finance ? [basic, finance] : [basic])
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
