import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { deepLinkTo } from '../../../shared/model/deep-link.ts'
import { copyText } from '../../client/copy-text.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { beginningDialog, beginnings } from '../account/beginnings.ts'
import { useAccessDialogs } from '../account/access-dialogs.ts'
import type { AccessDialog } from '../account/access-dialogs.ts'
import { useEvidence } from '../evidence/evidence-state.ts'

function ask(dialog: AccessDialog) {
  return () => useAccessDialogs.getState().show(dialog)
}

/** What can be done with an account from anywhere: on its page, and with one that was found. */
export function accountActs(id: string): ReadonlyMap<WindowCommandId, () => void> {
  const { accountOf, parentsOf } = mirrorNow()
  const account = accountOf(id)
  const acts = new Map<WindowCommandId, () => void>()
  if (!account) return acts
  acts.set('account.give', ask({ kind: 'give', account: id, role: null }))
  acts.set('account.invite', ask({ kind: 'invite', account: id, role: null }))
  for (const kind of beginnings(account, parentsOf(id)))
    acts.set(`account.${kind}`, ask(beginningDialog(kind, id)))
  const managers = parentsOf(id).filter(({ status }) => status === 'active')
  const [only] = managers
  // From several managers it is not known which link moves: the page's list of links says it.
  if (account.system === 'google-ads' && only && managers.length === 1)
    acts.set('account.move', ask({ kind: 'move', links: [{ parent: only.parent, child: id }] }))
  acts.set('account.show-in-grid', () => useView.getState().open('grid', { account: id }))
  acts.set('account.show-on-map', () => useView.getState().open('map', { account: id }))
  acts.set('account.evidence', () => useEvidence.getState().make({ accounts: [id], members: [] }))
  acts.set('account.copy-id', () => void copyText(account.externalId ?? id))
  acts.set('account.copy-link', () => void copyText(deepLinkTo('account', id), 'link'))
  return acts
}
