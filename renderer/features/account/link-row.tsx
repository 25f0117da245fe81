import { useTranslation } from 'react-i18next'
import { linkOwners, shareRoles } from '../../../shared/model/link.ts'
import type { Link } from '../../../shared/model/link.ts'
import { useMirror } from '../../client/mirror.ts'
import { runCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { AccountLink } from './account-link.tsx'
import { FactMenu } from './fact-menu.tsx'
import classes from './links-tab.module.css'

export interface LinkRowProps {
  readonly link: Link
  /** Which end of the link is not the account of the page. */
  readonly side: 'above' | 'below'
}

/** One link: the account at its other end, its status, who owns, and how much was shared. */
export function LinkRow({ link, side }: LinkRowProps) {
  const { t } = useTranslation('account')
  const words = useWords()
  const other = useMirror((mirror) => mirror.accountOf(side === 'above' ? link.parent : link.child))
  const parent = useMirror((mirror) => mirror.accountOf(link.parent))
  const child = useMirror((mirror) => mirror.accountOf(link.child))
  if (!other || !parent || !child) return null
  const { parent: above, child: below } = link
  const ends = { parent: above, child: below }
  const told = parent.kind !== 'account-group' && child.kind !== 'manager'
  const shared = parent.kind === 'business-center' && link.owner !== 'yes'
  return (
    <>
      <span className={classes.account} role="cell" data-pending={link.status === 'pending' || undefined}>
        <AccountMark
          system={other.system}
          kind={other.kind}
          status={other.status}
          pending={link.status === 'pending'}
        />
        <AccountLink account={other.id} />
        <span className={classes.id}>{other.externalId}</span>
      </span>
      <span className={classes.status} role="cell" data-status={link.status}>
        {t(`link.${link.status}`)}
      </span>
      <span role="cell">
        {told ? (
          <FactMenu
            label={t('link.owner.label', { parent: parent.name, child: child.name })}
            value={link.owner}
            unknown={link.owner === 'unknown'}
            choices={linkOwners.map((value) => ({ value, label: t(`link.owner.${value}`) }))}
            onChoose={(owner) => void runCommand('accounts.describe-link', { ...ends, owner })}
          />
        ) : null}
      </span>
      <span role="cell">
        {shared ? (
          <FactMenu
            label={t('link.share.label', { parent: parent.name, child: child.name })}
            value={link.share ?? 'unknown'}
            unknown={link.share === undefined}
            choices={[
              ...shareRoles.map((value) => ({
                value,
                label: t('link.share', { role: words.role(parent.system, value) }),
              })),
              { value: 'unknown' as const, label: t('link.share.unknown') },
            ]}
            onChoose={(share) =>
              void runCommand('accounts.describe-link', {
                ...ends,
                share: share === 'unknown' ? null : share,
              })
            }
          />
        ) : null}
      </span>
    </>
  )
}
