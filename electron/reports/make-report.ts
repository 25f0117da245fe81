import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { ReportDefinition, ReportFilter, ReportKind } from '../../shared/model/report.ts'
import { aboutOf } from './about.ts'
import { chosenBy } from './chosen.ts'
import { indexed } from './indexed.ts'
import { accessReport } from './kinds/access.ts'
import { administratorsReport } from './kinds/administrators.ts'
import { changesReport } from './kinds/changes.ts'
import { financeReport } from './kinds/finance.ts'
import type { KindOfReport } from './kinds/kind.ts'
import { managersReport } from './kinds/managers.ts'
import { pendingReport } from './kinds/pending.ts'
import { peopleReport } from './kinds/people.ts'
import { reviewsReport } from './kinds/reviews.ts'
import { shownColumns } from './shown-columns.ts'
import { wrongIn } from './wrong-definition.ts'
import type { Making, Report } from './report.ts'
import type { ReportSource } from './source.ts'
import type { Wording } from './wording.ts'

const kinds: { readonly [K in ReportKind]: KindOfReport } = {
  access: accessReport,
  people: peopleReport,
  managers: managersReport,
  administrators: administratorsReport,
  finance: financeReport,
  pending: pendingReport,
  changes: changesReport,
  reviews: reviewsReport,
}

/**
 * A report of a workspace. Its rows are made when they are asked for. A failure names what the kind does not have
 * (a column, a grouping) and what the workspace does not (an account, a member): a report that silently left out
 * what was asked for would be read as "no access".
 */
export function makeReport(
  source: ReportSource,
  definition: ReportDefinition,
  wording: Wording,
  making: Making = { done: 0, of: 0 },
): Result<Report> {
  const { kind, filter = {} } = definition
  const wrong = wrongIn(definition)
  if (wrong) return wrong
  const world = indexed(source, wording.language)
  const missing = strangerIn(filter, world)
  if (missing) return missing
  const columns = shownColumns(definition)
  const chosen = chosenBy(filter, source.graph)
  const sections = kinds[kind]({ world, chosen, definition, columns, wording, making })
  if (!sections.ok) return sections
  return done({
    kind,
    definition,
    language: wording.language,
    title: wording.text(`kind.${kind}`),
    workspace: source.name,
    at: new Date(source.now).toISOString(),
    about: aboutOf(definition, world, wording),
    sections: sections.value,
  })
}

function strangerIn(filter: ReportFilter, { accountOf, memberOf }: ReturnType<typeof indexed>) {
  const account = [...(filter.accounts ?? []), ...(filter.below ?? [])].find((id) => !accountOf(id))
  if (account !== undefined) return failed('not-found', 'question.unknown-account', { subject: account })
  const member = (filter.members ?? []).find((id) => !memberOf(id))
  return member === undefined ? null : failed('not-found', 'question.unknown-member', { subject: member })
}
