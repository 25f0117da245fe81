import { UnstyledButton } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './filter-field.module.css'

export interface FilterFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A line to filter a list by; Escape empties it. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const { t } = useTranslation('account')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.field}>
      <IconSearch size={14} stroke={1.8} aria-hidden />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
      {value === '' ? null : (
        <UnstyledButton
          className={classes.clear}
          aria-label={t('filter.clear')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <IconX size={13} stroke={1.8} />
        </UnstyledButton>
      )}
    </div>
  )
}
