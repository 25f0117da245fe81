import type { WorkspaceRows } from '../../../shared/model/row.ts'
import { muteSchema } from '../../../shared/model/mute.ts'
import { startFindingSettings } from '../../../shared/model/finding-settings.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import { formatTold } from '../../reviews/format-told.ts'
import {
  documentFormat,
  rowKeys,
  versionWithFindings,
  versionWithQuestions,
  versionWithReviews,
  versionWithUnknownStatus,
} from './document-schema.ts'
import type { DocumentLink } from './document-schema.ts'
import type { Kept, KeptFindings } from './kept.ts'

/**
 * The workspace document of these rows, in their order, one row a line, so that two exports can be
 * compared line by line. Current access only: the ids of invitations are left out, as is the record. It has the
 * lowest version that can say all of it, so that a Keyholder of that time opens it, too.
 */
export function formatDocument(name: string, rows: WorkspaceRows, kept: Kept = {}): string {
  const { findings, questions = [], reports = [], reviews = [] } = kept
  const lists = {
    accounts: rows.account,
    links: rows.link.map(({ owner, status, hidden, ...link }) => ({
      ...link,
      status,
      owner: ownerValue(owner),
      ...(hidden === undefined ? {} : { hidden: true }),
    })),
    members: rows.member,
    grants: rows.grant,
    invitations: rows.invitation,
  }
  const head = `"format": "${documentFormat}", "version": ${versionFor(rows, kept)}, "name": ${JSON.stringify(name)}`
  const tables = documentLists.map((key) => `  "${key}": ${formatList(lists[key], rowKeys[key])}`)
  if (findings) tables.push(`  "findings": ${formatFindings(findings)}`)
  const asked = questions.map((each) => ({ name: each.name, question: each.asked }))
  if (asked.length > 0) tables.push(`  "questions": ${formatLines(asked)}`)
  if (reports.length > 0) tables.push(`  "reports": ${formatLines(reports)}`)
  if (reviews.length > 0)
    tables.push(
      `  "reviews": [\n${reviews.map((review) => `    ${formatTold(review, '    ')}`).join(',\n')}\n  ]`,
    )
  return `{\n  ${head},\n${tables.join(',\n')}\n}\n`
}

const documentLists = ['accounts', 'links', 'members', 'grants', 'invitations'] as const

function versionFor({ link, invitation }: WorkspaceRows, kept: Kept): number {
  const { findings, questions = [], reports = [], reviews = [] } = kept
  if (reports.length + reviews.length > 0 || saysReviewDays(findings)) return versionWithReviews
  if (questions.length > 0) return versionWithQuestions
  if (findings) return versionWithFindings
  const isNeeded = [link, invitation].some((list) => list.some(({ status }) => status === unknownStatus))
  return isNeeded ? versionWithUnknownStatus : 1
}

function ownerValue(owner: 'yes' | 'no' | 'unknown'): DocumentLink['owner'] {
  return owner === 'unknown' ? owner : owner === 'yes'
}

/** Settings of before there were reviews do not say after how many days one is missing. */
function saysReviewDays(findings: KeptFindings | undefined): boolean {
  const days = findings?.settings?.reviewDays
  return days !== undefined && days !== startFindingSettings.reviewDays
}

function formatFindings({ settings, mutes }: KeptFindings): string {
  const { reviewDays, ...older } = settings ?? {}
  const told = saysReviewDays({ ...(settings ? { settings } : {}), mutes }) ? { ...older, reviewDays } : older
  const chosen = settings ? `"settings": ${JSON.stringify(told)}, ` : ''
  return `{ ${chosen}"mutes": ${formatList(mutes, Object.keys(muteSchema.shape))} }`
}

/** What has no columns: what it names hangs on its kind. */
function formatLines(rows: readonly object[]): string {
  return `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
}

/** Only what the document knows, in the document's order, whatever order the rows came in. */
function formatList(list: readonly object[], keys: readonly string[]): string {
  if (list.length === 0) return '[]'
  return `[\n${list.map((row) => `    ${JSON.stringify(row, [...keys])}`).join(',\n')}\n  ]`
}
