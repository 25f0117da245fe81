import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { linkOwners, shareRoles } from '../../../shared/model/link.ts'
import type { Link } from '../../../shared/model/link.ts'
import { runCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { FactMenu } from './fact-menu.tsx'

export interface LinkFactsProps {
  readonly link: Link
  readonly parent: Account
  readonly child: Account
}

/** Who owns, and how much was shared: facts that can be told anew. */
export function LinkFacts({ link, parent, child }: LinkFactsProps) {
  const { t } = useTranslation('account')
  const words = useWords()
  const ends = { parent: parent.id, child: child.id }
  const told = parent.kind !== 'account-group' && child.kind !== 'manager'
  const shared = parent.kind === 'business-center' && link.owner !== 'yes'
  return (
    <>
      <span role="gridcell">
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
      <span role="gridcell">
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
