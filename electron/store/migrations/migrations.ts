import type { Migration } from '../migrate.ts'
import { workspace } from './0001-workspace.ts'
import { leanRecord } from './0002-lean-record.ts'
import { plans } from './0003-plans.ts'
import { unknownStatus } from './0004-unknown-status.ts'
import { findings } from './0005-findings.ts'
import { questions } from './0006-questions.ts'
import { reports } from './0007-reports.ts'
import { reviews } from './0008-reviews.ts'
import { plainLinkChecks } from './0009-plain-link-checks.ts'

/** Every step of the file's form, in order. */
export const migrations: readonly Migration[] = [
  workspace,
  leanRecord,
  plans,
  unknownStatus,
  findings,
  questions,
  reports,
  reviews,
  plainLinkChecks,
]
