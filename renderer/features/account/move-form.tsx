import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { AccountLink } from './account-link.tsx'
import classes from './forms.module.css'
import { managersInHierarchy } from './hierarchy.ts'
import { StepForm } from './step-form.tsx'

interface MoveFormProps {
  readonly parent: string
  readonly child: string
  readonly onDone: () => void
}

/** From one manager to another of the same hierarchy; the platform knows no other way. */
export function MoveForm({ parent, child, onDone }: MoveFormProps) {
  const { t } = useTranslation('account')
  const [to, setTo] = useState<string | null>(null)
  const managers = useMemo(() => managersInHierarchy(mirrorNow().graph, parent, child), [parent, child])
  const accepts = useCallback(
    ({ id }: Account) => managers.has(id) && mirrorNow().linkBetween(id, child)?.status !== 'active',
    [managers, child],
  )
  return (
    <StepForm
      step={to === null ? null : { command: 'links.move', input: { children: [child], from: parent, to } }}
      submit={t('move.do')}
      onDone={onDone}
    >
      <p className={classes.text}>
        {t('move.from')} <AccountLink account={parent} />
      </p>
      <AccountPicker
        label={t('move.to')}
        nothing={t('choose.one')}
        value={to}
        accepts={accepts}
        onChange={setTo}
      />
    </StepForm>
  )
}
