import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { deepLinkTo } from '../../../shared/model/deep-link.ts'
import { copyText } from '../../client/copy-text.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useEvidence } from '../evidence/evidence-state.ts'
import { useTasks } from '../frame/tasks.ts'

/** What can be done with a person from anywhere: on their page, and with one who was found. */
export function personActs(member: string): ReadonlyMap<WindowCommandId, () => void> {
  if (!mirrorNow().memberOf(member)) return new Map()
  const begin = (kind: 'template' | 'copy' | 'offboarding') => () =>
    useTasks.getState().begin({ kind, member })
  return new Map<WindowCommandId, () => void>([
    ['person.template', begin('template')],
    ['person.copy', begin('copy')],
    ['person.offboard', begin('offboarding')],
    ['person.evidence', () => useEvidence.getState().make({ accounts: [], members: [member] })],
    ['person.copy-link', () => void copyText(deepLinkTo('member', member), 'link')],
  ])
}
