import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { copyText } from '../../client/copy-text.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { accountActs } from '../commands/account-acts.ts'
import { personActs } from '../commands/person-acts.ts'
import { choose, leave } from './choose.ts'
import type { Result } from './results.ts'

/** Something that can be done with a result: by a command's name, or one of the finder's own. */
export interface ResultAct {
  readonly label: WindowCommandId | 'act.open' | 'act.open-person' | 'act.copy-name'
  readonly run: () => void
}

/** What can be done with what was found; nothing, where choosing it is all there is. */
export function resultActs(result: Result): readonly ResultAct[] {
  const { accountOf, memberOf } = mirrorNow()
  if (result.kind === 'account') {
    const name = accountOf(result.id)?.name ?? ''
    return [
      { label: 'act.open', run: () => choose(result) },
      ...commandsOf(accountActs(result.id)),
      copyName(name),
    ]
  }
  if (result.kind === 'member') {
    const name = memberOf(result.id)?.name ?? ''
    return [
      { label: 'act.open-person', run: () => choose(result) },
      ...commandsOf(personActs(result.id)),
      copyName(name),
    ]
  }
  return []
}

function commandsOf(acts: ReadonlyMap<WindowCommandId, () => void>): readonly ResultAct[] {
  return [...acts].map(([label, act]) => ({ label, run: () => leave(act) }))
}

function copyName(name: string): ResultAct {
  return { label: 'act.copy-name', run: () => leave(() => void copyText(name)) }
}
