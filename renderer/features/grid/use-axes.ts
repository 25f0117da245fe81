import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { useGridView } from './grid-view.ts'
import { axesReader } from './model/axes.ts'
import type { GridAxes } from './model/axes.ts'

/** The rows and columns for what the person looks at; typing in a filter does not wait for them. */
export function useAxes(): GridAxes {
  const { i18n } = useTranslation()
  const graph = useMirror((mirror) => mirror.graph)
  // The graph is one object for as long as its workspace is open; this says that it has changed.
  useMirror((mirror) => mirror.versions)
  const accountSearch = useDeferredValue(useGridView((view) => view.accountSearch))
  const personSearch = useDeferredValue(useGridView((view) => view.personSearch))
  const team = useGridView((view) => view.team)
  const onlyWithAccess = useGridView((view) => view.onlyWithAccess)
  const folds = useGridView((view) => view.folds)
  const account = useView((place) => place.account)
  const [read] = useState(axesReader)
  return read(graph, {
    account,
    accountSearch,
    personSearch,
    team,
    onlyWithAccess,
    folds,
    language: i18n.language,
  })
}
