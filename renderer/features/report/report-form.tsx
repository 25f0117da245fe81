import { Button, Checkbox, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shownLanguage } from '../../client/language.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useMirror } from '../../client/mirror.ts'
import { makeReport, newWork } from './make-report.ts'
import classes from './report-form.module.css'

/** What a report may be limited to; absent or empty takes everything. */
export interface ReportSelection {
  readonly accounts?: readonly string[] | undefined
  readonly members?: readonly string[] | undefined
}

type Scope = 'selected' | 'all'

const none: readonly string[] = []

/** Of what, and for which program; then the file is made, fetched and saved. */
export function ReportForm({
  accounts = none,
  members = none,
  onClose,
}: ReportSelection & { onClose: () => void }) {
  const { t } = useTranslation('report-dialog')
  const selected = accounts.length + members.length > 0
  const [scope, setScope] = useState<Scope>(selected ? 'selected' : 'all')
  const [excel, setExcel] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const selection = useSelectionText(accounts, members)

  const save = async () => {
    setBusy(true)
    setFailure(null)
    const filter = scope === 'selected' ? { accounts: [...accounts], members: [...members] } : {}
    const failed = await makeReport({
      work: newWork(),
      definition: { kind: 'access', filter },
      format: 'csv',
      bom: excel,
      language: shownLanguage(),
    })
    setBusy(false)
    if (failed) setFailure(failed)
    else onClose()
  }
  return (
    <Stack gap={16}>
      <p className={classes.text}>{t('text')}</p>
      {selected ? (
        <Radio.Group value={scope} onChange={(value) => setScope(value)} label={t('scope')}>
          <Stack gap={8} mt={4}>
            <Radio value="selected" label={selection} />
            <Radio value="all" label={t('scope.all')} />
          </Stack>
        </Radio.Group>
      ) : null}
      <Checkbox
        checked={excel}
        label={t('excel')}
        description={t('excel.hint')}
        onChange={(event) => setExcel(event.currentTarget.checked)}
      />
      {failure ? <ReportFailure failure={failure} /> : null}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={busy} onClick={() => void save()}>
          {t(failure ? 'again' : 'save')}
        </Button>
      </div>
    </Stack>
  )
}

function ReportFailure({ failure }: { readonly failure: Failure }) {
  const failureText = useFailureText()
  return (
    <p className={classes.failure} role="alert">
      {failureText(failure)}
    </p>
  )
}

function useSelectionText(accounts: readonly string[], members: readonly string[]): string {
  const { t } = useTranslation('report-dialog')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const [account] = accounts
  const [member] = members
  if (accounts.length === 0 && member !== undefined) {
    return members.length === 1
      ? t('scope.one', { name: memberOf(member)?.name ?? member })
      : t('scope.members', { count: members.length })
  }
  if (members.length === 0 && account !== undefined) {
    return accounts.length === 1
      ? t('scope.one', { name: accountOf(account)?.name ?? account })
      : t('scope.accounts', { count: accounts.length })
  }
  return t('scope.both', {
    members: t('scope.members', { count: members.length }),
    accounts: t('scope.accounts', { count: accounts.length }),
  })
}
