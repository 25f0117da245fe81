import { groupOf } from '../../../shared/commands/window-commands.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import type { LanguageChoice } from '../../../shared/model/language.ts'
import { answered } from '../../client/answers.ts'
import { momentNow, tellPast } from '../../client/looked.ts'
import { isUnderWay } from '../../client/under-way.ts'
import { runAct } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { useEvidence } from '../evidence/evidence-state.ts'
import { useFind } from '../find/find-state.ts'
import { redoLatest, undoLatest } from '../frame/undo.ts'
import { showWhatToFetch, startImport } from '../import/reading.ts'
import { beginReview } from '../reviews/begin-review.ts'
import { chooseReviewFile } from '../reviews/choose-review-file.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { usePastBar } from '../past/past-bar-state.ts'
import { useDialogs } from '../workspace/dialogs.ts'
import { exportWorkspace } from '../workspace/export-workspace.ts'
import { holderFor } from '../workspace/kinds-below.ts'
import { accountActs } from './account-acts.ts'
import { useKeyMap } from './key-map-state.ts'
import { offered } from './offers.ts'
import { personActs } from './person-acts.ts'

type Act = () => void

/** What a command does as things are now; null: it is not possible just now. */
export function actNow(command: WindowCommandId): Act | null {
  const group = groupOf(command)
  if (group === 'account') return chosenAccountActs().get(command) ?? null
  if (group === 'person') return chosenPersonActs().get(command) ?? null
  return alone[command]?.() ?? offered(command)
}

const go = (screen: Parameters<ReturnType<typeof useView.getState>['open']>[0]) => (): Act => () =>
  useView.getState().open(screen)

const setTheme = (theme: 'light' | 'dark' | 'system') => (): Act | null =>
  mirrorNow().settings.theme === theme ? null : () => void runAct('settings.set', { theme })

const setLanguage = (language: LanguageChoice) => (): Act | null =>
  mirrorNow().settings.language === language ? null : () => void runAct('settings.set', { language })

/** Commands that need no part of the window. What is not here is offered by the part that it belongs to. */
const alone: Readonly<Partial<Record<WindowCommandId, () => Act | null>>> = {
  'find.open': () => useFind.getState().open,
  'go.accounts': go('accounts'),
  'go.grid': go('grid'),
  'go.people': go('people'),
  'go.pending': go('pending'),
  'go.reviews': go('reviews'),
  'go.plans': go('plans'),
  'go.activity': go('activity'),
  'go.map': go('map'),
  'go.findings': go('findings'),
  'go.charts': go('charts'),
  'go.difference': go('difference'),
  'go.ask': go('ask'),
  'go.reports': go('reports'),
  // While nobody knows what could be undone, or it is just changing, the back end says whether there is anything.
  'edit.undo': () => (momentNow() !== null ? tellPast : undoState()?.undo === null ? null : undoLatest),
  'edit.redo': () => (momentNow() !== null ? tellPast : undoState()?.redo === null ? null : redoLatest),
  'workspace.add-account': () => addAccount,
  'workspace.add-person': () => () => useDialogs.getState().show({ kind: 'add-person' }),
  'workspace.begin-review': () => beginReview,
  'workspace.read-review': () => chooseReviewFile,
  'workspace.import': () => () => startImport(),
  'workspace.fetch': () => showWhatToFetch,
  'workspace.export': () => () => void exportWorkspace(),
  'workspace.evidence': () => () => useEvidence.getState().make({ accounts: [], members: [] }),
  'workspace.check-evidence': () => useEvidence.getState().check,
  'workspace.open': () => () => useDialogs.getState().show({ kind: 'open-another' }),
  'workspace.close': () => () => void runAct('workspace.close', {}),
  'view.past': () => usePastBar.getState().open,
  'view.theme-light': setTheme('light'),
  'view.theme-dark': setTheme('dark'),
  'view.theme-system': setTheme('system'),
  'view.language-en': setLanguage('en'),
  'view.language-ja': setLanguage('ja'),
  'view.language-sv': setLanguage('sv'),
  'view.language-system': setLanguage('system'),
  'help.keys': () => useKeyMap.getState().open,
}

function undoState() {
  const known = answered('changes.undo-state', {})
  return known?.revision === mirrorNow().revision && !isUnderWay() ? known.value : null
}

function addAccount(): void {
  const { account } = useView.getState()
  const parent = account === null ? undefined : holderFor(mirrorNow(), account)
  useDialogs.getState().show({ kind: 'add-account', parent: parent?.id ?? null })
}

const screensOfAccounts: ReadonlySet<string> = new Set(['accounts', 'grid', 'map'])

function chosenAccountActs(): ReadonlyMap<WindowCommandId, Act> {
  const { screen, account } = useView.getState()
  return account !== null && screensOfAccounts.has(screen) ? accountActs(account) : new Map()
}

function chosenPersonActs(): ReadonlyMap<WindowCommandId, Act> {
  const { screen, member } = useView.getState()
  return member !== null && screen === 'people' ? personActs(member) : new Map()
}
