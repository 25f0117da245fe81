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
  if (!made.ok) return
  const { to, subject, body } = made.value
  if (way === 'save') {
    const failure = await saveDownload(made.value)
    if (failure) tellOutcome({ kind: 'failed', failure })
    return
  }
  void call('files.forget', { file: made.value.download })
  if (way === 'mail') return openMail(to, subject, body)
  await navigator.clipboard.writeText(`${subject}\n\n${body}`)
  tellOutcome({ kind: 'copied', what: 'invitation' })
}

function openMail(to: string, subject: string, body: string): void {
  const link = document.createElement('a')
  // Line ends as RFC 6068 wants them.
  const text = body.replaceAll(/\r?\n/g, '\r\n')
  link.href = `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
  link.click()
}
