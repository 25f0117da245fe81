import { Combobox } from '@mantine/core'
import type { ComboboxStore } from '@mantine/core'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useFirstOption } from './use-first-option.ts'
import { useSearchFocus } from './use-search-focus.ts'

export interface SearchedOptionsProps {
  readonly combobox: ComboboxStore
  /** What the field is for. */
  readonly search: string
  readonly maxLength?: number
  /** What is listed. */
  readonly list: string
  readonly className: string | undefined
  /** The options for what was typed. */
  readonly children: (query: string) => ReactNode
}

/** A search field and what it finds: for a list that is mounted when it opens, and forgets what was typed when it closes. */
export function SearchedOptions({
  combobox,
  search,
  maxLength,
  list,
  className,
  children,
}: SearchedOptionsProps) {
  const [query, setQuery] = useState('')
  const id = useId()
  useSearchFocus(combobox)
  useFirstOption(combobox, query)
  return (
    <>
      <Combobox.Search
        role="combobox"
        aria-expanded={combobox.dropdownOpened}
        aria-controls={id}
        value={query}
        aria-label={search}
        placeholder={search}
        maxLength={maxLength}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Combobox.Options id={id} className={className} aria-label={list}>
        {children(query)}
      </Combobox.Options>
    </>
  )
}
