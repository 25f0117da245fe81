import { CopyButton, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { Account } from '../../../shared/model/account.ts'
import { invitationState } from '../../../shared/model/invitation.ts'
import { useMirror } from '../../client/mirror.ts'
import { useNow } from '../activity/use-now.ts'
import { accountState } from '../../ui/account-state.ts'
import { AccountLink } from './account-link.tsx'
import classes from './facts-line.module.css'
import { hasBilling, hasService, ownerOfAccount } from './facts.ts'

/** What is known of the account, in one line; what is not known says so. */
export function FactsLine({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const { number } = useFormats()
  const parents = useMirror((mirror) => mirror.parentsOf(account.id))
  const now = useNow().getTime()
  const invited = useMirror(
    (mirror) =>
      mirror.invitationsOn(account.id).filter((each) => invitationState(each, now) === 'pending').length,
  )
  const pending = parents.filter((link) => link.status === 'pending').length + invited
  const owner = ownerOfAccount(account, parents)
  return (
    <dl className={classes.facts}>
      {account.externalId === undefined ? null : (
        <Fact quiet label={t('fact.external-id')}>
          <ExternalId id={account.externalId} />
        </Fact>
      )}
      {owner.kind === 'itself' ? null : (
        <Fact label={t('fact.owner')}>
          {owner.kind === 'account' ? <AccountLink account={owner.account} /> : t(`owner.${owner.kind}`)}
        </Fact>
      )}
      {hasBilling(account) ? (
        <Fact label={t('fact.billing')}>{t(`billing.${account.billing ?? 'unknown'}`)}</Fact>
      ) : null}
      {hasService(account) ? (
        <Fact label={t('fact.service')}>{t(`service.${account.service ?? 'unknown'}`)}</Fact>
      ) : null}
      {account.status === undefined ? null : (
        <Fact label={t('fact.status')} title={account.status}>
          {t(`state.${accountState(account.status)}`)}
        </Fact>
      )}
      {pending === 0 ? null : <Fact label={t('fact.pending')}>{number(pending)}</Fact>}
      <Fact label={t('fact.currency')}>{account.currency}</Fact>
      <Fact label={t('fact.time-zone')}>{account.timeZone}</Fact>
      <Fact label={t('fact.country')}>{account.country}</Fact>
    </dl>
  )
}

interface FactProps {
  readonly label: string
  /** What it is goes without saying for those who see it. */
  readonly quiet?: boolean
  readonly title?: string
  readonly children: ReactNode
}

function Fact({ label, quiet = false, title, children }: FactProps) {
  if (children === undefined) return null
  return (
    <div className={classes.fact} title={title}>
      <dt className={quiet ? classes.hidden : undefined}>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function ExternalId({ id }: { readonly id: string }) {
  const { t } = useTranslation('account')
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <UnstyledButton
          className={classes.id}
          aria-label={t('copy', { id })}
          title={t('copy', { id })}
          onClick={copy}
        >
          {id}
          {copied ? <IconCheck size={13} stroke={2} /> : <IconCopy size={13} stroke={1.6} />}
          <span className={classes.hidden} role="status">
            {copied ? t('copied') : ''}
          </span>
        </UnstyledButton>
      )}
    </CopyButton>
  )
}
