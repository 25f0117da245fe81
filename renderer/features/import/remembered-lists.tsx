import { IconTableHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { AsidePart, ImportAside } from './import-aside.tsx'
import { useImport } from './import-state.ts'
import { forgetList } from './lists.ts'
import { RememberedRow } from './remembered-row.tsx'
import { useRemembered } from './use-remembered.ts'

/** How lists are read without a question, to be changed and forgotten. */
export function RememberedLists() {
  const { t } = useTranslation('import-window')
  const { lists, again } = useRemembered()
  const stage = useImport((state) => state.stage)
  const read = stage.kind === 'read' ? stage.reading.lists : []
  return (
    <ImportAside label={t('remembered')}>
      {lists === null ? (
        <RowsSkeleton rows={4} />
      ) : lists.length === 0 ? (
        <EmptyState icon={IconTableHeart} title={t('remembered.none')} text={t('remembered.none.text')} />
      ) : (
        <AsidePart title={t('remembered')} text={t('remembered.text')}>
          {lists.map((list) => (
            <RememberedRow
              key={list.fingerprint}
              list={list}
              read={read.find(({ fingerprint }) => fingerprint === list.fingerprint)}
              onForget={() => void forgetList(list.fingerprint, again)}
            />
          ))}
        </AsidePart>
      )}
    </ImportAside>
  )
}
