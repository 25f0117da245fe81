import account from '../../../resources/translations/en/account.json'
import actions from '../../../resources/translations/en/actions.json'
import activity from '../../../resources/translations/en/activity.json'
import app from '../../../resources/translations/en/app.json'
import charts from '../../../resources/translations/en/charts.json'
import ask from '../../../resources/translations/en/ask.json'
import commands from '../../../resources/translations/en/commands.json'
import difference from '../../../resources/translations/en/difference.json'
import documents from '../../../resources/translations/en/documents.json'
import evidence from '../../../resources/translations/en/evidence.json'
import evidenceCheck from '../../../resources/translations/en/evidence-check.json'
import evidenceDialog from '../../../resources/translations/en/evidence-dialog.json'
import explain from '../../../resources/translations/en/explain.json'
import failures from '../../../resources/translations/en/failures.json'
import find from '../../../resources/translations/en/find.json'
import findings from '../../../resources/translations/en/findings.json'
import grid from '../../../resources/translations/en/grid.json'
import importWindow from '../../../resources/translations/en/import-window.json'
import kinds from '../../../resources/translations/en/kinds.json'
import bulk from '../../../resources/translations/en/bulk.json'
import map from '../../../resources/translations/en/map.json'
import offboarding from '../../../resources/translations/en/offboarding.json'
import onboarding from '../../../resources/translations/en/onboarding.json'
import member from '../../../resources/translations/en/member.json'
import plan from '../../../resources/translations/en/plan.json'
import past from '../../../resources/translations/en/past.json'
import pending from '../../../resources/translations/en/pending.json'
import report from '../../../resources/translations/en/report.json'
import reportDialog from '../../../resources/translations/en/report-dialog.json'
import reports from '../../../resources/translations/en/reports.json'
import reviews from '../../../resources/translations/en/reviews.json'
import roles from '../../../resources/translations/en/roles.json'
import rules from '../../../resources/translations/en/rules.json'
import systems from '../../../resources/translations/en/systems.json'
import tree from '../../../resources/translations/en/tree.json'
import welcome from '../../../resources/translations/en/welcome.json'
import workspace from '../../../resources/translations/en/workspace.json'

/** Every text of the window in English, by namespace; the other languages have the same keys. */
export const english = {
  account,
  actions,
  activity,
  app,
  charts,
  ask,
  commands,
  difference,
  documents,
  evidence,
  'evidence-check': evidenceCheck,
  'evidence-dialog': evidenceDialog,
  explain,
  failures,
  find,
  findings,
  grid,
  'import-window': importWindow,
  kinds,
  bulk,
  map,
  offboarding,
  onboarding,
  member,
  past,
  pending,
  plan,
  report,
  'report-dialog': reportDialog,
  reports,
  reviews,
  roles,
  rules,
  systems,
  tree,
  welcome,
  workspace,
}
