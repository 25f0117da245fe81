import type { MailDraft } from '../../../shared/contract/invitations.ts'
import type { Download } from '../../../shared/contract/workspace.ts'
import { call } from '../../client/client.ts'
import { saveDownload } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { shownLanguage } from '../../client/language.ts'
import { runAct } from '../../client/use-command.ts'
import type { DraftWay } from './act.ts'

/**
 * Has the text of an invitation written and hands it on: to the clipboard, to the mail program of this
 * machine, or as a file that any mail program opens. Keyholder sends nothing itself.
 */
export async function sendDraft(invitation: string, way: DraftWay): Promise<void> {
  const made = await runAct('invitations.draft', { invitation, language: shownLanguage() })
  if (made.ok) await handOn(made.value, way, 'invitation')
}

/** Hands a text that was written on, in the way that was chosen. */
export async function handOn(
  draft: Download & MailDraft,
  way: DraftWay,
  what: 'invitation' | 'reminder',
): Promise<void> {
  const { to, subject, body } = draft
  if (way === 'save') {
    const failure = await saveDownload(draft)
    if (failure) tellOutcome({ kind: 'failed', failure })
    return
  }
  void call('files.forget', { file: draft.download })
  if (way === 'mail') return openMail(to, subject, body)
  await navigator.clipboard.writeText(`${subject}\n\n${body}`)
  tellOutcome({ kind: 'copied', what })
}

function openMail(to: string, subject: string, body: string): void {
  const link = document.createElement('a')
  // Line ends as RFC 6068 wants them.
  const text = body.replaceAll(/\r?\n/g, '\r\n')
  link.href = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  link.click()
}
