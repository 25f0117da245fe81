import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { useGridView } from './grid-view.ts'
import { workWhenIdle } from '../../client/when-idle.ts'
import { axesReader } from './model/axes.ts'
import type { GridAxes, Look, Reading } from './model/axes.ts'
import { nameOrderReader } from './model/name-order.ts'
import type { Work } from '../../client/work.ts'
import { useRowFacts, wantNoRowFacts, wantRowFacts } from './row-facts.ts'
import { inSlices, workFor } from '../../client/slices.ts'

/** The axes, and whether newer ones are on their way. */
export interface Arranged {
  /** null: none have been made yet. */
  readonly axes: GridAxes | null
  readonly arranging: boolean
}

interface Attempt {
  readonly work: Work<Reading>
  /** null: there was more to do than one turn allows. */
  readonly reading: Reading | null
}

/**
 * The rows and columns for what the person looks at. What can be arranged within a frame is there at once;
 * in a large agency the rest is done in slices, and the grid stays as it was until then.
 */
export function useAxes(): Arranged {
  const { t } = useTranslation('grid')
  const graph = useMirror((mirror) => mirror.graph)
  // The graph is one object for as long as its workspace is open; this says that it has changed.
  const versions = useMirror((mirror) => mirror.versions)
  const known = useRowFacts((state) => state.known)
  const look = useLook()
  const [names] = useState(nameOrderReader)
  const [read] = useState(() => axesReader(names))
  const attempt = useMemo(
    () => begin(read(graph, look, known)),
    // oxlint-disable-next-line react/exhaustive-deps -- the versions stand for what is in the graph.
    [read, graph, versions, look, known],
  )
  const [late, setLate] = useState<Attempt | null>(null)
  const reading = attempt.reading ?? (late?.work === attempt.work ? late.reading : null)
  useEffect(() => {
    if (attempt.reading) return undefined
    return inSlices(attempt.work, (answer) => setLate({ work: attempt.work, reading: answer }))
  }, [attempt])

  const wants = reading && 'wants' in reading ? reading.wants : null
  useEffect(() => {
    if (wants) wantRowFacts(wants, () => t('rows-failed'))
  }, [wants, t])
  useEffect(() => wantNoRowFacts, [])

  const made = reading && 'axes' in reading ? reading.axes : null
  // The first filter and the first sorting want all names in order.
  const isThere = made !== null
  useEffect(
    () => (isThere ? workWhenIdle(names(graph)) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- the version stands for the names in the graph.
    [isThere, names, graph, versions.account],
  )

  const [shown, setShown] = useState(made)
  const [of, setOf] = useState(graph)
  if (made && made !== shown) setShown(made)
  if (of !== graph) {
    // Nothing of another workspace is to be seen.
    setOf(graph)
    setShown(made)
  }
  return { axes: made ?? (of === graph ? shown : null), arranging: made === null }
}

function begin(work: Work<Reading>): Attempt {
  return { work, reading: workFor(work)?.answer ?? null }
}

function useLook(): Look {
  const { i18n } = useTranslation()
  const account = useView((place) => place.account)
  // The selection, which moves all the time, has no part in it.
  const arranged = useGridView(
    useShallow((view) => ({
      accountSearch: view.accountSearch,
      personSearch: view.personSearch,
      team: view.team,
      onlyWithAccess: view.onlyWithAccess,
      onlyDifferent: view.onlyDifferent,
      rowSort: view.rowSort,
      rowGroup: view.rowGroup,
      chosen: view.chosen,
      columnSort: view.columnSort,
      columnGroup: view.columnGroup,
      folds: view.folds,
      foldedGroups: view.foldedGroups,
    })),
  )
  const direct = useGridView((view) => view.onlyDirect)
  const admins = useGridView((view) => view.onlyAdmins)
  const { language } = i18n
  return useMemo(
    () => ({ ...arranged, account, shown: { direct, admins }, language }),
    [arranged, account, direct, admins, language],
  )
}
