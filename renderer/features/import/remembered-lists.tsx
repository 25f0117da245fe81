import { Button } from '@mantine/core'
import { IconArrowLeft, IconTableHeart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { firstFocus } from '../../ui/first-focus.ts'
import { useImport } from './import-state.ts'
import window from './import-window.module.css'
import { forgetList } from './lists.ts'
import classes from './remembered-lists.module.css'
import { RememberedRow } from './remembered-row.tsx'
import { useRemembered } from './use-remembered.ts'

/** How lists are read without a question, to be changed and forgotten. */
export function RememberedLists() {
  const { t } = useTranslation('import-window')
  const { lists, again } = useRemembered()
  const stage = useImport((state) => state.stage)
  const read = stage.kind === 'read' ? stage.reading.lists : []
  return (
    <>
      {lists === null ? (
        <RowsSkeleton rows={4} />
      ) : lists.length === 0 ? (
        <EmptyState icon={IconTableHeart} title={t('remembered.none')} text={t('remembered.none.text')} />
      ) : (
        // What scrolls must be reachable to be scrolled with keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={classes.remembered} tabIndex={0} role="region" aria-label={t('remembered')}>
          <h3 className={classes.title}>{t('remembered')}</h3>
          <p className={classes.text}>{t('remembered.text')}</p>
          <ul className={classes.lists}>
            {lists.map((list) => (
              <RememberedRow
                key={list.fingerprint}
                list={list}
                read={read.find(({ fingerprint }) => fingerprint === list.fingerprint)}
                onForget={() => void forgetList(list.fingerprint, again)}
              />
            ))}
          </ul>
        </div>
      )}
      <footer className={window.foot}>
        <Button
          {...firstFocus}
          variant="default"
          leftSection={<IconArrowLeft size={15} stroke={1.6} />}
          onClick={() => useImport.setState({ aside: null })}
        >
          {t('kit.back')}
        </Button>
      </footer>
    </>
  )
}
