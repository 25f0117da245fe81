import { useTranslation } from 'react-i18next'
import { mirrorNow } from '../../client/mirror.ts'
import type { Done } from '../../client/outcomes.ts'
import { useWords } from '../../client/words.ts'
import { useCommandNames } from './command-names.ts'

/** What a command did, with the names of whom it was done to. */
export function useDoneText(done: Done): string {
  const { t } = useTranslation('app')
  const names = useCommandNames()
  const words = useWords()
  const { memberOf, accountOf } = mirrorNow()
  switch (done.command) {
    case 'grants.give':
    case 'grants.remove': {
      const [grant] = done.input.grants
      const account = grant && accountOf(grant.account)
      const member = grant && memberOf(grant.member)
      const given = done.command === 'grants.give'
      if (!grant || !account || !member || done.input.grants.length > 1) {
        const count = done.input.grants.length
        return given ? t('did.give.many', { count }) : t('did.remove.many', { count })
      }
      const who = { member: member.name, role: words.role(account.system, grant.role), account: account.name }
      return given ? t('did.give.one', who) : t('did.remove.one', who)
    }
    case 'accounts.add':
    case 'members.add':
      return t(`did.${done.command}.one`, { name: done.input.name })
    case 'changes.undo':
    case 'changes.redo':
      return done.about === undefined
        ? names.did(done.command)
        : t(`did.${done.command}.what`, { what: names.act(done.about) })
    default:
      return names.did(done.command)
  }
}
