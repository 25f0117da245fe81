import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'

interface MemberFieldProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (member: string | null) => void
  /** Somebody who cannot be chosen. */
  readonly without?: string | null
}

/** Chooses a person by typing part of the name. */
export function MemberField({ label, value, onChange, without = null }: MemberFieldProps) {
  const { t } = useTranslation('ask')
  const members = useMirror((mirror) => mirror.members())
  const data = useMemo(
    () =>
      members
        .filter(({ id }) => id !== without)
        .map(({ id, name, email }) => ({ value: id, label: name || email })),
    [members, without],
  )
  return (
    <Select
      searchable
      limit={50}
      label={label}
      placeholder={t('choose')}
      nothingFoundMessage={t('nobody')}
      data={data}
      value={value}
      onChange={onChange}
    />
  )
}
