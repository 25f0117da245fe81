import { UnstyledButton } from '@mantine/core'
import { IconArrowsMaximize, IconArrowsMinimize, IconSearch, IconX } from '@tabler/icons-react'
import { memo, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useOffer } from '../commands/offers.ts'
import { allClosed, allOpen } from './expansion.ts'
import { PlatformFilter } from './platform-filter.tsx'
import classes from './tree-panel.module.css'
import { useTreeState } from './tree-state.ts'
import type { VisibleTree } from './use-tree-rows.ts'

/** Filter as you type, the platform, and open or close everything. */
export const TreeToolbar = memo(function TreeToolbar({ filtered }: Pick<VisibleTree, 'filtered'>) {
  const { t } = useTranslation('tree')
  const { number } = useFormats()
  const input = useRef<HTMLInputElement>(null)
  const text = useTreeState((state) => state.query)
  const search = useTreeState((state) => state.search)
  const picked = useTreeState((state) => state.picks.size)
  const setAll = useTreeState((state) => state.setAll)
  const anyOpen = useTreeState(({ expansion }) => expansion.open || expansion.except.size > 0)
  const links = useMirror((mirror) => mirror.versions.link)
  const graph = useMirror((mirror) => mirror.graph)
  // The version stands for what hangs below the roots.
  // oxlint-disable-next-line react/exhaustive-deps
  const folds = useMemo(() => graph.roots.all().some((root) => graph.children.any(root)), [graph, links])
  const total = useMirror((mirror) => mirror.graph.accounts.count)
  useOffer('find.filter', () => input.current?.focus())
  useOffer('view.expand-all', folds ? () => setAll(allOpen) : null)
  useOffer('view.collapse-all', folds && anyOpen ? () => setAll(allClosed) : null)
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') search('')
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    document.querySelector<HTMLElement>('[role="tree"]')?.focus()
  }
  return (
    <>
      <div className={classes.toolbar}>
        <div className={classes.filter}>
          <IconSearch size={15} stroke={1.8} aria-hidden />
          <input
            ref={input}
            type="text"
            aria-label={t('filter')}
            placeholder={t('filter')}
            spellCheck={false}
            value={text}
            onChange={(event) => search(event.currentTarget.value)}
            onKeyDown={key}
          />
          {text === '' ? null : (
            <UnstyledButton
              className={classes.clear}
              aria-label={t('filter.clear')}
              onClick={() => {
                search('')
                input.current?.focus()
              }}
            >
              <IconX size={14} stroke={1.8} />
            </UnstyledButton>
          )}
        </div>
        <PlatformFilter />
        {filtered || !folds ? null : anyOpen ? (
          <IconButton label={t('collapse-all')} onClick={() => setAll(allClosed)}>
            <IconArrowsMinimize size={16} stroke={1.6} />
          </IconButton>
        ) : (
          <IconButton label={t('expand-all')} onClick={() => setAll(allOpen)}>
            <IconArrowsMaximize size={16} stroke={1.6} />
          </IconButton>
        )}
      </div>
      <div className={classes.found} role="status">
        {filtered ? t('found', { count: filtered.count, total: number(total) }) : null}
        {filtered && picked > 1 ? ' · ' : null}
        {picked > 1 ? t('selected', { count: picked }) : null}
      </div>
    </>
  )
})
