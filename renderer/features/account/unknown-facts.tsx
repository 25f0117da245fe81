import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billingTypes, serviceTypes } from '../../../shared/model/account.ts'
import type { Account } from '../../../shared/model/account.ts'
import { keeper } from '../../../shared/model/change.ts'
import { knownLinkStatuses, shareRoles } from '../../../shared/model/link.ts'
import { mirrorNow, useMirror } from '../../client/mirror.ts'
import { runCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { describeOwner } from './describe-owner.ts'
import { OneQuestion } from './one-question.tsx'
import classes from './unknown-facts.module.css'
import { unknownsOf } from './unknowns.ts'
import type { Unknown } from './unknowns.ts'

/** Put off until the window is opened again: "not known" is an answer too. */
const putOff = new Set<string>()

/** Asks for facts on which verdicts hang and that nobody has told us, one after the other. */
export function UnknownFacts({ account }: { readonly account: Account }) {
  const parents = useMirror((mirror) => mirror.parentsOf(account.id))
  const accountOf = useMirror((mirror) => mirror.accountOf)
  // What nobody knows is the keeper's to tell: no platform has a role for it.
  const asked = useMirror((mirror) => mirror.actor === keeper)
  const [, setAnswered] = useState(0)
  const unknowns = unknownsOf(account, parents, (id) => accountOf(id)?.kind).filter(
    (unknown) => !putOff.has(keyOf(account, unknown)),
  )
  const [first] = unknowns
  if (!first || !asked) return null
  const later = () => {
    putOff.add(keyOf(account, first))
    setAnswered((count) => count + 1)
  }
  return (
    <section className={classes.facts}>
      <IconHelpCircle className={classes.icon} size={16} stroke={1.7} aria-hidden />
      <Ask account={account} unknown={first} more={unknowns.length - 1} onLater={later} />
    </section>
  )
}

interface AskProps {
  readonly account: Account
  readonly unknown: Unknown
  readonly more: number
  readonly onLater: () => void
}

function Ask({ account, unknown, more, onLater }: AskProps) {
  const { t } = useTranslation('account')
  const words = useWords()
  const { accountOf } = mirrorNow()
  const nameOf = (id: string) => accountOf(id)?.name ?? id
  const set = (facts: Partial<Pick<Account, 'billing' | 'service'>>) =>
    void runCommand('accounts.update', { account: account.id, set: facts })
  const common = { more, onLater }
  switch (unknown.fact) {
    case 'status':
      return (
        <OneQuestion
          {...common}
          text={t('ask.status', { name: nameOf(unknown.parent), raw: unknown.raw })}
          answers={knownLinkStatuses.map((value) => ({ value, label: t(`link.${value}`) }))}
          onAnswer={(status) =>
            void runCommand('accounts.describe-link', { parent: unknown.parent, child: account.id, status })
          }
        />
      )
    case 'owner':
      return (
        <OneQuestion
          {...common}
          text={t('ask.owner')}
          answers={[
            ...unknown.parents.map((id) => ({ value: id, label: nameOf(id) })),
            { value: '', label: t('ask.owner.else') },
          ]}
          onAnswer={(owner) => void describeOwner(account.id, unknown.parents, owner === '' ? null : owner)}
        />
      )
    case 'share':
      return (
        <OneQuestion
          {...common}
          text={t('ask.share', { name: nameOf(unknown.parent) })}
          answers={shareRoles.map((value) => ({ value, label: words.role(account.system, value) }))}
          onAnswer={(share) =>
            void runCommand('accounts.describe-link', { parent: unknown.parent, child: account.id, share })
          }
        />
      )
    case 'billing':
      return (
        <OneQuestion
          {...common}
          text={t('ask.billing')}
          answers={billingTypes.map((value) => ({ value, label: t(`billing.${value}`) }))}
          onAnswer={(billing) => set({ billing })}
        />
      )
    case 'service':
      return (
        <OneQuestion
          {...common}
          text={t('ask.service')}
          answers={serviceTypes.map((value) => ({ value, label: t(`service.${value}`) }))}
          onAnswer={(service) => set({ service })}
        />
      )
  }
}

function keyOf(account: Account, unknown: Unknown): string {
  return `${account.id} ${unknown.fact} ${'parent' in unknown ? unknown.parent : ''}`
}
