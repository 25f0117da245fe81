import { downloaded } from './download.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeOut } from './output-file.ts'
import { orRefusal } from './refusal.ts'
import { idOf, inWorkspace } from './session.ts'

/** Writes the mail to an invited person as a draft. Exit code 1 where the invitation does not wait any more. */
export async function writeMail(
  invitation: string,
  {
    workspace,
    out,
    as,
  }: { readonly workspace: string; readonly out: string; readonly as?: string | undefined },
  terminal: Terminal,
): Promise<number> {
  assertNotWorkspace(out, workspace)
  return inWorkspace({ workspace, as, rehearse: true }, async (session) => {
    const id = idOf('INVITATION', session.names.invitation(invitation))
    const drafted = await session.call('invitations.draft', { invitation: id, language: 'en' })
    const { download } = orRefusal(drafted, session.rows)
    await writeOut(out, [await downloaded(session, download)], terminal)
    return 0
  })
}
