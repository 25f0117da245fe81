import { useDebouncedValue } from '@mantine/hooks'
import { IconEqual } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '../../../shared/contract/import.ts'
import type { AccessTable } from '../../../shared/model/row.ts'
import { useMirror } from '../../client/mirror.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { useInnerEscape } from '../frame/use-inner-escape.ts'
import { firstChoice, nothingChosen, numbersOf } from './choice.ts'
import { DifferenceFilter } from './difference-filter.tsx'
import { DifferenceList } from './difference-list.tsx'
import classes from './differences.module.css'
import { useImport } from './import-state.ts'
import { ImportStopped } from './import-stopped.tsx'
import window from './import-window.module.css'
import { LineDetails } from './line-details.tsx'
import { askedFilter, everyDifference } from './line-filter.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { TakeOverFoot } from './take-over-foot.tsx'
import { useLinePages } from './use-line-pages.ts'

interface DifferencesProps {
  readonly session: string
  readonly reading: number
}

/** A line whose details are open. */
export interface OpenedLine {
  readonly table: AccessTable
  readonly nth: number
}

/** What the files say otherwise than the workspace, and the ways to deal with it. */
export function Differences({ session, reading }: DifferencesProps) {
  const { t } = useTranslation('import-window')
  const [filter, setFilter] = useState(everyDifference)
  const [opened, setOpened] = useState<OpenedLine | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const [text] = useDebouncedValue(filter.text, 150)
  const asked = useMemo(() => askedFilter({ ...filter, text }), [filter, text])
  const pages = useLinePages(session, reading, asked)
  const now = pages?.reading() ?? null
  const counts = pages?.counts() ?? null
  const refused = pages?.refusedCounts() ?? null
  const numbers = useMemo(() => (counts && refused ? numbersOf(counts, refused) : null), [counts, refused])
  const line = opened === null ? undefined : pages?.lineAt(opened.table, opened.nth)
  const isOpen = line !== undefined
  useInnerEscape(isOpen || filter.text !== '')
  useFollowedOutcome()
  useTold(counts)
  useEachOutcome(
    useCallback(() => {
      setFilter(everyDifference)
      setOpened(null)
    }, []),
  )
  useCurrentChoice(now)
  /** The row at which the keyboard was has the focus again. */
  const closeDetails = () => {
    setOpened(null)
    whole.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    // What is in a popover stands elsewhere, and hears its own keys.
    if (event.key !== 'Escape' || !whole.current?.contains(event.target as Node)) return
    if (isOpen) closeDetails()
    else setFilter({ ...filter, text: '' })
  }
  const failure = pages?.failure() ?? null
  const totals = pages?.totals() ?? null

  // The back end may have forgotten the import, which the files themselves bring back.
  if (failure !== null && totals === null) return <ImportStopped failure={failure} />
  if (
    pages === null ||
    totals === null ||
    counts === null ||
    refused === null ||
    numbers === null ||
    now === null
  )
    return <RowsSkeleton rows={12} />
  const isEmpty = Object.values(totals).every((total) => total === 0)
  return (
    // What is within takes the focus; this hears Escape, which goes back one step after the other.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={whole} className={window.main} onKeyDown={press}>
      <OutcomeNote />
      <DifferenceFilter
        filter={filter}
        counts={counts}
        refused={refused}
        numbers={numbers}
        session={session}
        reading={now}
        onFilter={(next) => {
          setFilter(next)
          setOpened(null)
        }}
      />
      <div className={classes.middle}>
        {isEmpty ? (
          <EmptyState
            icon={IconEqual}
            title={t(filter === everyDifference ? 'lines.none' : 'lines.none.filtered')}
            text={t(filter === everyDifference ? 'lines.none.text' : 'lines.none.filtered.text')}
          />
        ) : (
          <DifferenceList
            pages={pages}
            totals={totals}
            filter={filter}
            numbers={numbers}
            reading={now}
            session={session}
            opened={opened}
            onOpen={setOpened}
          />
        )}
        {line === undefined ? null : (
          <LineDetails line={line} session={session} reading={now} onClose={closeDetails} />
        )}
      </div>
      <TakeOverFoot session={session} reading={now} numbers={numbers} />
    </div>
  )
}

/** What was taken over is told until the workspace moves on, for instance because it was undone. */
function useFollowedOutcome(): void {
  const revision = useMirror((mirror) => mirror.revision)
  const outcome = useImport((state) => state.outcome)
  const isPast = outcome !== null && revision > outcome.applied.revision
  useEffect(() => {
    if (isPast) useImport.setState({ outcome: null, choice: firstChoice })
  }, [isPast])
}

/** After something was taken over everything that is left is shown, and no line alone. */
function useEachOutcome(act: () => void): void {
  useEffect(
    () =>
      useImport.subscribe((now, before) => {
        if (now.outcome !== null && now.outcome !== before.outcome) act()
      }),
    [act],
  )
}

/** The window's other parts say how many differences there are. */
function useTold(counts: ImportCounts | null): void {
  useEffect(() => {
    if (counts !== null) useImport.setState({ counts })
  }, [counts])
}

/** Numbers of lines hold for one reading: where single lines were chosen of another, they have to be chosen again. */
function useCurrentChoice(reading: number | null): void {
  const choice = useImport((state) => state.choice)
  const of = useImport((state) => state.choiceOf)
  const isOld = choice.against.size > 0 && reading !== null && of !== reading
  useEffect(() => {
    if (isOld) useImport.setState({ choice: nothingChosen, isComparedAnew: true })
  }, [isOld])
}
