import { Trans, useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { useMirror } from '../../client/mirror.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { AccountLink } from '../account/account-link.tsx'
import classes from './pending-list.module.css'

/** A request: the account that was asked for, and the manager or the Business Center that asks. */
export function LinkCells({ link }: { readonly link: Link }) {
  const { t } = useTranslation('pending')
  const child = useMirror((mirror) => mirror.accountOf(link.child))
  const ofCenter = useMirror((mirror) => mirror.accountOf(link.parent)?.kind === 'business-center')
  return (
    <>
      <span className={classes.subject} role="gridcell">
        {child ? <AccountMark system={child.system} kind={child.kind} status={child.status} pending /> : null}
        <AccountLink account={link.child} />
        <span className={classes.id}>{child?.externalId}</span>
      </span>
      <span className={classes.what} role="gridcell">
        {link.raw === undefined ? null : <UnknownStatus raw={link.raw} />}
        <span className={classes.chip}>{t(ofCenter ? 'access' : 'link')}</span>
        <span className={classes.words}>
          <Trans
            t={t}
            i18nKey={ofCenter ? 'access.for' : 'link.below'}
            components={{ account: <AccountLink account={link.parent} /> }}
          />
        </span>
      </span>
    </>
  )
}
