import type { ActName, CommandName, QueryName } from '../shared/contract/contract.ts'
import type { CurrentWorkspace } from './current-workspace.ts'
import type { AppHandlers, CommandHandlers, Preparations, QueryHandlers } from './feature.ts'
import { accessQueries } from './features/access/access.ts'
import { accountCommands } from './features/accounts/accounts.ts'
import { bulkHandlers } from './features/bulk/bulk.ts'
import { centerCommands } from './features/centers/centers.ts'
import { changeCommands, changeQueries } from './features/changes/changes.ts'
import { differenceHandlers } from './features/difference/difference.ts'
import { evidenceHandlers } from './features/evidence/evidence.ts'
import { evidenceQueries } from './features/evidence/evidence-queries.ts'
import type { Files } from './features/files/files.ts'
import { findingCommands, findingQueries } from './features/findings/findings.ts'
import { grantCommands, grantQueries } from './features/grants/grants.ts'
import { importHandlers } from './features/import/import.ts'
import { invitationCommands } from './features/invitations/invitations.ts'
import { invitationFiles } from './features/invitations/mail-draft.ts'
import { linkCommands } from './features/links/links.ts'
import { memberCommands } from './features/members/members.ts'
import { mirrorQueries } from './features/mirror/mirror.ts'
import { offboardingHandlers } from './features/offboarding/offboarding.ts'
import { ownershipCommands } from './features/ownership/ownership.ts'
import { pastHandlers } from './features/past/past.ts'
import { chartQueries } from './features/charts/charts.ts'
import { planFiles } from './features/plans/export-plan.ts'
import { planHandlers } from './features/plans/plans.ts'
import { compareQueries } from './features/questions/compare.ts'
import { supposedQueries } from './features/questions/supposed-answers.ts'
import { questionCommands, questionQueries } from './features/questions/questions.ts'
import { reportCommands } from './features/report/kept-reports.ts'
import { reportQueries } from './features/report/report-queries.ts'
import { reportHandlers } from './features/report/report.ts'
import { reviewFiles } from './features/reviews/remind.ts'
import { reviewHandlers } from './features/reviews/reviews.ts'
import { settingsHandlers } from './features/settings/settings.ts'
import type { Openings } from './features/workspace/openings.ts'
import { templateCommands, templateQueries } from './features/templates/templates.ts'
import { workspaceHandlers } from './features/workspace/workspace.ts'
import type { Environment } from './ports.ts'
import { createStepRunner } from './steps.ts'

/** Queries that are about the app rather than about what is in a workspace, or that take their time. */
type AppQueryName =
  | 'workspace.current'
  | 'workspace.recent'
  | 'files.read'
  | 'settings.get'
  | 'view.kept'
  | 'actor.get'
  | 'import.lines'
  | 'reports.progress'
  | 'evidence.progress'
  | 'past.span'
  | 'past.moment'
  | 'past.looked'
  | 'difference.between'

/** A handler for every call of the contract, each group with what it needs: the compiler misses none. */
export interface Handlers {
  readonly queries: QueryHandlers<Exclude<QueryName, AppQueryName>>
  readonly commands: CommandHandlers<CommandName>
  readonly preparations: Preparations
  readonly app: AppHandlers<ActName | AppQueryName>
}

/** A feature adds its handlers here, in one line. */
export function createHandlers(
  environment: Environment,
  current: CurrentWorkspace,
  files: Files,
  openings: Openings,
): Handlers {
  // What a plan may consist of: each is one thing that someone does on a platform.
  const single = {
    ...grantCommands,
    ...accountCommands,
    ...memberCommands,
    ...linkCommands,
    ...ownershipCommands,
    ...invitationCommands,
    ...centerCommands,
  }
  const steps = createStepRunner(single)
  const plans = planHandlers(steps)
  const bulk = bulkHandlers(steps)
  const offboarding = offboardingHandlers(steps)
  const reviews = reviewHandlers(steps)
  const imports = importHandlers(environment, current, files, steps)
  return {
    queries: {
      ...mirrorQueries,
      ...accessQueries,
      ...grantQueries,
      ...changeQueries,
      ...templateQueries,
      ...findingQueries,
      ...chartQueries,
      ...questionQueries,
      ...compareQueries(steps),
      ...supposedQueries(steps),
      ...reportQueries(environment.resources),
      ...evidenceQueries,
      ...plans.queries,
      ...bulk.queries,
      ...offboarding.queries,
      ...reviews.queries,
    },
    commands: {
      ...single,
      ...templateCommands,
      ...findingCommands,
      ...questionCommands,
      ...reportCommands,
      ...plans.commands,
      ...bulk.commands,
      ...offboarding.commands,
      ...reviews.commands,
      ...changeCommands,
      ...imports.commands,
    },
    preparations: imports.preparations,
    app: {
      ...files.handlers,
      ...workspaceHandlers(environment, current, files, openings),
      ...settingsHandlers(environment.preferences, current),
      ...reportHandlers(environment.resources, files),
      ...evidenceHandlers(environment, files),
      ...invitationFiles(environment, files),
      ...reviewFiles(environment, files),
      ...planFiles(environment, files, steps),
      ...imports.app,
      ...pastHandlers(current),
      ...differenceHandlers(current),
    },
  }
}
