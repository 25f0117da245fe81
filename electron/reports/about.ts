import type { ReportDefinition } from '../../shared/model/report.ts'
import { dayText } from '../../shared/sentence/speak.ts'
import type { Indexed } from './indexed.ts'
import type { Wording } from './wording.ts'

/** Names of a longer list that are said; the rest is a number. */
const namesSaid = 5

/** What a report is limited to, a sentence for each: whoever gets a page must see that it is not everything. */
export function aboutOf(
  { filter = {}, kind }: ReportDefinition,
  { accountOf, memberOf, reviews }: Indexed,
  wording: Wording,
): readonly string[] {
  const list = new Intl.ListFormat(wording.language, { type: 'conjunction' })
  const say = (key: string, values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return []
    const rest = values.length - namesSaid
    const more = rest > 0 ? [wording.text('about.more', { count: rest })] : []
    return [wording.text(`about.${key}`, { what: list.format([...values.slice(0, namesSaid), ...more]) })]
  }
  const accountName = (id: string) => accountOf(id)?.name || id
  const roleName = (role: string) =>
    wording.translate('roles', [
      `google-ads/${role}`,
      `tiktok-business-center/${role}`,
      `tiktok-ads-manager/${role}`,
      role,
    ])
  const reviewName = (id: string) => reviews?.().find(({ review }) => review.id === id)?.review.name ?? id
  const day = (at: string) => dayText(wording.language, at)
  const { from, to } = kind === 'changes' ? filter : {}
  return [
    ...say(
      'systems',
      filter.systems?.map((system) => wording.system(system).said),
    ),
    ...say('accounts', filter.accounts?.map(accountName)),
    ...say('below', filter.below?.map(accountName)),
    ...say(
      'members',
      filter.members?.map((id) => memberOf(id)?.name ?? id),
    ),
    ...say('teams', filter.teams),
    ...say('roles', filter.roles?.map(roleName)),
    ...say('statuses', filter.statuses),
    ...say('reviews', filter.reviews?.map(reviewName)),
    ...(filter.direct === true ? [wording.text('about.direct')] : []),
    ...(from === undefined ? [] : [wording.text('about.from', { day: day(from) })]),
    ...(to === undefined ? [] : [wording.text('about.to', { day: day(to) })]),
  ]
}
