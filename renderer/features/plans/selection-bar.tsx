import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './selection-bar.module.css'
import { noSelection } from './step-selection.ts'
import type { StepSelection } from './step-selection.ts'
import type { StepActs } from './use-step-acts.ts'

interface SelectionBarProps {
  readonly acts: StepActs
  readonly selection: StepSelection
  readonly onSelect: (selection: StepSelection) => void
}

/** What can be done with the steps that are selected, besides applying them. */
export function SelectionBar({ acts, selection, onSelect }: SelectionBarProps) {
  const { t } = useTranslation('plan')
  const ids = [...selection.ids]
  const chosen = acts.steps.filter(({ id }) => selection.ids.has(id))
  const allTicked = chosen.every(({ tickedAt }) => tickedAt !== null)
  return (
    <div className={classes.bar}>
      <span className={classes.count}>{t('window.selected', { count: ids.length })}</span>
      <UnstyledButton className={classes.act} onClick={() => void acts.tick(ids, !allTicked)}>
        {t(allTicked ? 'window.untick.some' : 'window.tick.some')}
      </UnstyledButton>
      <UnstyledButton className={classes.act} onClick={() => void acts.drop(ids)}>
        {t('window.drop.some', { count: ids.length })}
      </UnstyledButton>
      <UnstyledButton className={classes.act} onClick={() => onSelect(noSelection)}>
        {t('window.select.none')}
      </UnstyledButton>
    </div>
  )
}
