import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddedNames } from '../../client/names.ts'
import type { Named } from '../../client/names.ts'
import type { RowsWithChange } from './facts.ts'
import { SupposedRows } from './use-facts.ts'
import classes from './supposed.module.css'

interface SupposedProofProps {
  readonly rows: Required<RowsWithChange>
  readonly children: ReactNode
}

/** A proof of what is only supposed: it says so first. */
export function SupposedProof({ rows: { accounts, on, links }, children }: SupposedProofProps) {
  const { t } = useTranslation('explain')
  return (
    <>
      <p className={classes.note}>{t('supposed')}</p>
      <WithSupposed accounts={accounts} on={on} links={links}>
        {children}
      </WithSupposed>
    </>
  )
}

/** Speaks of everything as it would be. */
export function WithSupposed({
  accounts,
  on,
  links,
  children,
}: RowsWithChange & { readonly children: ReactNode }) {
  const rows = useMemo(
    (): RowsWithChange => ({ accounts, ...(on === undefined || !links ? {} : { on, links }) }),
    [accounts, on, links],
  )
  const added = useMemo((): Named => {
    const byId = new Map(accounts.map((account) => [account.id, account]))
    return { accountOf: (id) => byId.get(id), memberOf: () => undefined }
  }, [accounts])
  return (
    <AddedNames value={added}>
      <SupposedRows value={rows}>{children}</SupposedRows>
    </AddedNames>
  )
}
