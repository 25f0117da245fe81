import { MultiSelect } from '@mantine/core'
import type { MultiSelectProps } from '@mantine/core'
import { useMemo } from 'react'
import { useMirror } from '../../client/mirror.ts'

const optionsShown = 60

interface PeopleSelectProps extends Pick<
  MultiSelectProps,
  'label' | 'description' | 'inputWrapperOrder' | 'placeholder' | 'size'
> {
  /** Ids of members. */
  readonly value: readonly string[]
  readonly onChange: (members: string[]) => void
}

/** Chooses people by typing part of a name; empty is a choice, too. */
export function PeopleSelect({ value, onChange, ...field }: PeopleSelectProps) {
  const members = useMirror((mirror) => mirror.members())
  const people = useMemo(
    () => members.map(({ id, name, email }) => ({ value: id, label: name || email })),
    [members],
  )
  return (
    <MultiSelect
      {...field}
      searchable
      clearable
      limit={optionsShown}
      data={people}
      value={[...value]}
      onChange={onChange}
    />
  )
}
