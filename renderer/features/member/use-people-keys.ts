import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { PeopleRow } from './people-rows.ts'

interface PeopleKeys {
  /** The person at whom the keyboard is. */
  readonly active: string | null
  readonly onKey: (event: KeyboardEvent) => void
  readonly onSearchKey: (event: KeyboardEvent) => void
}

const page = 10

/** The list with the keyboard: arrows move, Enter opens, also while the search has the focus; Space picks. */
export function usePeopleKeys(
  rows: readonly PeopleRow[],
  chosen: string | null,
  choose: (member: string) => void,
  pick: (member: string) => void,
  scrollTo: (row: number) => void,
): PeopleKeys {
  const [moved, setMoved] = useState<string | null>(null)
  const people = rows.flatMap((row, place) => (row.kind === 'person' ? [{ id: row.member.id, place }] : []))
  const at = Math.max(
    people.findIndex((person) => person.id === (moved ?? chosen)),
    -1,
  )
  const active = people[at]?.id ?? null

  const go = (event: KeyboardEvent, to: number) => {
    const person = people[Math.min(Math.max(to, 0), people.length - 1)]
    if (!person) return
    event.preventDefault()
    setMoved(person.id)
    // The heading above the first person belongs to it.
    scrollTo(person.place <= 1 ? 0 : person.place)
  }

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(event, at + 1)
    else if (event.key === 'ArrowUp') go(event, at - 1)
    else if (event.key === 'Enter') choose(active ?? people[0]?.id ?? '')
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') go(event, at + 1)
    else if (event.key === 'ArrowUp') go(event, at - 1)
    else if (event.key === 'PageDown') go(event, at + page)
    else if (event.key === 'PageUp') go(event, at - page)
    else if (event.key === 'Home') go(event, 0)
    else if (event.key === 'End') go(event, people.length - 1)
    else if ((event.key === 'Enter' || event.key === ' ') && active !== null) {
      event.preventDefault()
      if (event.key === 'Enter') choose(active)
      else pick(active)
    }
  }

  return { active, onKey, onSearchKey }
}
