import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import classes from './forms.module.css'
import { StepForm } from './step-form.tsx'

interface MigrateFormProps {
  readonly asset: string
  readonly onDone: () => void
}

/** Brings an asset into a Business Center for good: asks twice, because the platform cannot take it back. */
export function MigrateForm({ asset, onDone }: MigrateFormProps) {
  const { t } = useTranslation('account')
  const [center, setCenter] = useState<string | null>(null)
  const [understood, setUnderstood] = useState(false)
  const [tried, setTried] = useState(false)
  return (
    <StepForm
      step={
        center === null || !understood
          ? null
          : { command: 'centers.migrate', input: { asset, center, understood: true } }
      }
      submit={t('migrate.do')}
      onTried={() => setTried(true)}
      onDone={onDone}
    >
      <AccountPicker
        label={t('migrate.center')}
        nothing={t('choose.one')}
        value={center}
        accepts={isCenter}
        onChange={setCenter}
      />
      <p className={classes.warning}>
        <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
        <span>{t('migrate.warning')}</span>
      </p>
      <label className={classes.understood}>
        <input
          type="checkbox"
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
        {t('migrate.understood')}
      </label>
      {tried && !understood ? (
        <span className={classes.missing} role="alert">
          {t('migrate.ask')}
        </span>
      ) : null}
    </StepForm>
  )
}

function isCenter({ kind }: Account): boolean {
  return kind === 'business-center'
}
