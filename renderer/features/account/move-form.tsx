import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { AccountLink } from './account-link.tsx'
import type { LinkEndIds } from './access-dialogs.ts'
import classes from './forms.module.css'
import { managersInHierarchy } from './hierarchy.ts'
import { moveSteps } from './move-steps.ts'
import { StepForm } from './step-form.tsx'

interface MoveFormProps {
  readonly links: readonly LinkEndIds[]
  readonly onDone: () => void
}

/** From one manager to another of the same hierarchy; the platform knows no other way. */
export function MoveForm({ links, onDone }: MoveFormProps) {
  const { t } = useTranslation('account')
  const [to, setTo] = useState<string | null>(null)
  const managers = useMemo(() => {
    const { graph } = mirrorNow()
    const byParent = Map.groupBy(links, ({ parent }) => parent)
    const open = [...byParent].map(([parent, same]) =>
      managersInHierarchy(
        graph,
        parent,
        same.map(({ child }) => child),
      ),
    )
    return new Set([...(open[0] ?? [])].filter((id) => open.every((each) => each.has(id))))
  }, [links])
  const accepts = useCallback(
    ({ id }: Account) =>
      managers.has(id) && links.every(({ child }) => mirrorNow().linkBetween(id, child)?.status !== 'active'),
    [managers, links],
  )
  const from = [...new Set(links.map(({ parent }) => parent))]
  return (
    <StepForm step={to === null ? null : moveSteps(links, to)} submit={t('move.do')} onDone={onDone}>
      <p className={classes.text}>
        {t('move.from')}{' '}
        {from.map((parent, place) => (
          <span key={parent}>
            {place > 0 ? ', ' : ''}
            <AccountLink account={parent} />
          </span>
        ))}
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
