import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFirstFocus } from '../../ui/use-first-focus.ts'

export interface LastDayProps {
  readonly value: string
  readonly isDay: boolean
  readonly onChange: (day: string) => void
}

/** The day of leaving, where the keyboard is when the window opens. */
export function LastDay({ value, isDay, onChange }: LastDayProps) {
  const { t } = useTranslation('offboarding')
  const first = useFirstFocus<HTMLInputElement>()
  return (
    <TextInput
      ref={first}
      type="date"
      label={t('day')}
      value={value}
      error={isDay ? null : t('day.missing')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
