import { useMemo } from 'react'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { waitingInvitations, waitingLinks } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** Everything in the workspace that waits for somebody, as the clock has it. */
export function useWaiting(now: Date): readonly Waiting[] {
  const links = useMirror((mirror) => mirror.pendingLinks())
  const invitations = useMirror((mirror) => mirror.pendingInvitations())
  const { link, account } = useMirror((mirror) => mirror.versions)
  // The versions stand for kinds, names and owners of accounts.
  // oxlint-disable-next-line react/exhaustive-deps
  const asked = useMemo(() => waitingLinks(mirrorNow(), links), [links, link, account])
  const invited = useMemo(
    () => waitingInvitations(invitations, now.getTime()),
    // oxlint-disable-next-line react/exhaustive-deps
    [invitations, now, account],
  )
  return useMemo(() => [...asked, ...invited], [asked, invited])
}

/** How many wait, expired invitations among them. */
export function useWaitingCount(): number {
  return useMirror((mirror) => mirror.pendingLinks().length + mirror.pendingInvitations().length)
}
